import type { WallCursor } from '@/lib/gallery/wall-cursor'

/** The page that is painted first, and the only size a browser without scripts asks for. */
export const pageSize = 60

/** Pages that scripts fetch: fewer requests on a long way. */
export const furtherPageSize = 180

export interface PageRequest {
  cursor: WallCursor | null
  limit?: number
  /** Days of the filter begin where its clocks say so. */
  timeZone: string
}
