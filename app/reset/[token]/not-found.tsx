import { ClosedPassage } from '@/components/auth/closed-passage'

export default function NotFound() {
  return <ClosedPassage />
}
