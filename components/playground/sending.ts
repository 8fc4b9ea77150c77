import type { GenerationView } from '@/lib/generations/view'

/** What is being handed over. */
export interface Sending {
  pictures: number
  /** Which was the newest before; `undefined`: there was none. */
  newest: string | undefined
}

/** How many of them are not among the generations yet, newest first. Pure. */
export function stillComing(
  { pictures, newest }: Sending,
  generations: readonly Pick<GenerationView, 'id'>[],
): number {
  const place = generations.findIndex(({ id }) => id === newest)
  const arrived = place === -1 ? generations.length : place
  return Math.max(0, pictures - arrived)
}
