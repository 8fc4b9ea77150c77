import type { Cursor } from '@/lib/gallery/cursor'

/** An index of all groups of three signs in the prompts of pictures; one for each dialect. It may hold what lies in the trash. */
export interface SearchIndex {
  /** Ids of pictures whose prompts hold all these groups, at most so many, in no order. */
  some(grams: readonly string[], most: number): Promise<string[]>
  /** Of the same the newest behind a place, at most `most`; `null` when more than `few` hold them, wherever. */
  newest(
    grams: readonly string[],
    behind: Cursor | null,
    limits: { few: number; most: number },
  ): Promise<string[] | null>
}

/** A hit, or `null` where there is none, and how many there are in all. */
export interface HitRow {
  hits: number | bigint
  imageId: string | null
}

export function newestOf(rows: readonly HitRow[], few: number): string[] | null {
  if (Number(rows[0]?.hits ?? 0) > few) return null
  return rows.flatMap(({ imageId }) => imageId ?? [])
}
