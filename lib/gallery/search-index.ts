import type { Cursor } from '@/lib/gallery/cursor'

export interface Hits {
  /** Of pictures: of all hits the newest, in no order. */
  ids: string[]
  /** There are no others behind the place. */
  complete: boolean
}

/** An index of all groups of three signs in the prompts of pictures; one for each dialect. It may hold what lies in the trash. */
export interface SearchIndex {
  /** Ids of pictures whose prompts hold all these groups, at most so many, in no order. */
  some(grams: readonly string[], most: number): Promise<string[]>
  /** Of the same the newest behind a place, at most `most`; `null` where the index cannot tell them cheaply. */
  newest(grams: readonly string[], behind: Cursor | null, most: number): Promise<Hits | null>
}
