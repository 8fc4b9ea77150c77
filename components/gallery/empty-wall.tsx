import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { Frame } from '@/components/ui/frame'

/** Nothing to show, why, and the one step that helps. */
export function EmptyWall({
  title,
  text,
  href,
  action,
  kind,
}: {
  title: string
  text: string
  href: string
  action: string
  kind: 'coming' | 'none'
}) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 px-4 py-16 text-center">
      <Frame kind={kind} width={4} height={3} className="h-auto w-44" />
      <h2 className="mt-2 text-title font-semibold">{title}</h2>
      <p className="max-w-96 text-ink-2">{text}</p>
      <Link href={href} className={`mt-2 ${buttonClass()}`}>
        {action}
      </Link>
    </div>
  )
}
