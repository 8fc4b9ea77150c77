import 'server-only'
import { aspectsNear, pixelsOf } from '@/lib/catalog/shape'
import { dayAfter, startOfDay } from '@/lib/gallery/calendar'
import type { FacetName } from '@/lib/gallery/facets'
import type { WallFilter } from '@/lib/gallery/filter'
import { findWords } from '@/lib/gallery/search'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { tagKey } from '@/lib/tags/tag-key'

export interface View {
  filter: WallFilter
  /** What the search asks. */
  words: Prisma.ImageWhereInput[]
  /** Days begin where its clocks say so. */
  timeZone: string
}

/** At most one statement. */
export async function viewOf(
  client: PrismaClient,
  filter: WallFilter,
  timeZone: string,
): Promise<View> {
  return { filter, words: await findWords(client, filter.q), timeZone }
}

function conditions(
  filter: WallFilter,
  timeZone: string,
): Partial<Record<FacetName, Prisma.ImageWhereInput>> {
  const { provider, review, shape, ratio, size, author, collection, tag } = filter
  const { rating, rewritten, costFrom, costTo, from, to } = filter
  const aspects = ratio && aspectsNear(ratio)
  const pixels = size && pixelsOf[size]
  return {
    ...(provider && { provider: { provider } }),
    ...(review && { review: { reviewState: review } }),
    ...(shape && { shape: { shape } }),
    ...(aspects && { ratio: { aspect: { gte: aspects.from, lte: aspects.to } } }),
    ...(pixels && { size: { pixels: { gte: pixels.from, lt: pixels.to } } }),
    ...(author && { author: { userId: author } }),
    ...(collection && { collection: { collections: { some: { collectionId: collection } } } }),
    ...(tag && { tag: { tags: { some: { tag: { key: tagKey(tag) } } } } }),
    ...(rating && { rating: { ratingMean: { gte: rating * 100 } } }),
    ...(rewritten !== null && { rewritten: { rewritePrompt: rewritten } }),
    ...(costFrom !== null && { costFrom: { microUsd: { gte: costFrom } } }),
    ...(costTo !== null && { costTo: { microUsd: { lte: costTo } } }),
    ...(from && { from: { createdAt: { gte: startOfDay(from, timeZone) } } }),
    ...(to && { to: { createdAt: { lt: startOfDay(dayAfter(to), timeZone) } } }),
  }
}

/**
 * The pictures of a view, without those facets that are `open`. First of every condition the trash, as in
 * the indexes.
 */
export function picturesOf(
  { filter, words, timeZone }: View,
  open: readonly FacetName[] = [],
): Prisma.ImageWhereInput {
  const asked = Object.entries(conditions(filter, timeZone)).filter(
    ([name]) => !open.some((facet) => facet === name),
  )
  return {
    // Asked as a range, so that the databases find the few that are in it.
    trashedAt: filter.trash ? { gt: new Date(0) } : null,
    AND: [...words, ...asked.map(([, condition]) => condition)],
  }
}
