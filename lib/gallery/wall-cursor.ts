import { decodeCursor, encodeCursor, type Cursor } from '@/lib/gallery/cursor'
import type { WallSort } from '@/lib/gallery/filter'

/** A place on a wall of any order. */
export interface WallCursor extends Cursor {
  /**
   * Where the order is not by time: the mean rating in hundredths, or the moment of the decision in
   * milliseconds; `null` among those that have none, and by time.
   */
  rank: number | null
}

const rankPattern = /^(-|0|[1-9]\d{0,14})$/

/** Opaque to whoever carries it. */
export function encodeWallCursor({ rank, ...place }: WallCursor, sort: WallSort): string {
  const written = encodeCursor(place)
  return sort === 'newest' ? written : `${sort}.${rank ?? '-'}.${written}`
}

/** `null` for whatever `encodeWallCursor` did not write for this order. */
export function decodeWallCursor(text: string, sort: WallSort): WallCursor | null {
  if (sort === 'newest') {
    const place = decodeCursor(text)
    return place && { ...place, rank: null }
  }
  const [order, rank = '', written = '', ...rest] = text.split('.', 4)
  if (order !== sort || rest.length > 0 || !rankPattern.test(rank)) return null
  const place = decodeCursor(written)
  return place && { ...place, rank: rank === '-' ? null : Number(rank) }
}

/** Before everything of that moment and after everything since; no id sorts behind it. */
export const startingAt = (moment: Date): WallCursor => ({
  createdAt: moment,
  id: 'z'.repeat(64),
  rank: null,
})
