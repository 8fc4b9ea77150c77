import type { Row, Span } from '@/lib/gallery/layout'

/** How far a row lies out of sight, in pixels. */
const farness = (row: Row, [from, to]: Span): number => Math.max(from - row.bottom, row.top - to, 0)

/**
 * Which pictures of these rows are drawn next: those that were before, and of the others, what is in sight or
 * nearest to it first, `mostNew`. A few in each frame, so that no frame is held up. `whole`: those are all.
 */
export function nextDrawn({
  rows,
  has,
  before,
  sight,
  mostNew,
}: {
  rows: readonly Row[]
  /** Is there a picture to be drawn? */
  has: (index: number) => boolean
  before: ReadonlySet<number>
  sight: Span
  mostNew: number
}): { drawn: Set<number>; whole: boolean } {
  const drawn = new Set<number>()
  let [left, whole] = [mostNew, true]
  for (const row of [...rows].sort((a, b) => farness(a, sight) - farness(b, sight)))
    for (let index = row.from; index < row.to; index += 1) {
      if (!has(index)) continue
      if (before.has(index)) drawn.add(index)
      else if (left > 0) {
        drawn.add(index)
        left -= 1
      } else whole = false
    }
  return { drawn, whole }
}
