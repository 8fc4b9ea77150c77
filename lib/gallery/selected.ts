/** Many pictures at once, as a browser names them. Client-safe. */

/** At most so many are changed or handed over at once. */
export const mostSelected = 5000

export type Selected =
  | { kind: 'some'; ids: string[] }
  /** All of a view that were there at that moment, without those in `except`. */
  | { kind: 'all'; query: string; until: string; except: string[] }
