import { BadgeCheck, ChartColumn, Images, SlidersHorizontal, SquareDashed } from 'lucide-react'

/** The rooms of the house, in the order of both navigations. */
export const rooms = [
  { key: 'playground', href: '/', Icon: SquareDashed },
  { key: 'gallery', href: '/gallery', Icon: Images },
  { key: 'review', href: '/review', Icon: BadgeCheck },
  { key: 'spend', href: '/spend', Icon: ChartColumn },
  { key: 'settings', href: '/settings', Icon: SlidersHorizontal },
] as const

export type Room = (typeof rooms)[number]['key']
