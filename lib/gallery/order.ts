/** The orders of the wall, each along an index. */
import 'server-only'
import { olderThan } from '@/lib/gallery/queries'
import type { WallSort } from '@/lib/gallery/filter'
import type { WallCursor } from '@/lib/gallery/wall-cursor'
import type { Prisma } from '@/lib/generated/sqlite/client'

interface Stretch {
  where: Prisma.ImageWhereInput
  orderBy: Prisma.ImageOrderByWithRelationInput[]
}

const byTime: Prisma.ImageOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }]

/**
 * The wall behind a place, as stretches to be read one after the other: those that were rated or decided,
 * then those that were not. The databases differ in where they put what is missing.
 */
export function stretchesAfter(sort: WallSort, cursor: WallCursor | null): Stretch[] {
  const behind = cursor ? olderThan(cursor) : {}
  if (sort === 'newest') return [{ where: behind, orderBy: byTime }]
  const rank = cursor?.rank ?? null
  const ranked = sort === 'rating' ? byRating(rank, behind) : byDecision(rank, behind)
  const rest = { where: { AND: [ranked.missing, rank === null ? behind : {}] }, orderBy: byTime }
  return cursor !== null && rank === null ? [rest] : [ranked.stretch, rest]
}

function byRating(rank: number | null, behind: Prisma.ImageWhereInput) {
  const where: Prisma.ImageWhereInput =
    rank === null
      ? { ratingMean: { not: null } }
      : {
          ratingMean: { lte: rank },
          OR: [{ ratingMean: { lt: rank } }, behind],
        }
  return {
    missing: { ratingMean: null },
    stretch: { where, orderBy: [{ ratingMean: 'desc' as const }, ...byTime] },
  }
}

function byDecision(rank: number | null, behind: Prisma.ImageWhereInput) {
  const moment = new Date(rank ?? 0)
  const where: Prisma.ImageWhereInput =
    rank === null
      ? { decidedAt: { not: null } }
      : { decidedAt: { lte: moment }, OR: [{ decidedAt: { lt: moment } }, behind] }
  return {
    missing: { decidedAt: null },
    stretch: { where, orderBy: [{ decidedAt: 'desc' as const }, ...byTime] },
  }
}

/** Where the wall goes on after this picture. */
export function placeOf(
  {
    createdAt,
    id,
    ratingMean,
    decidedAt,
  }: {
    createdAt: Date
    id: string
    ratingMean: number | null
    decidedAt: Date | null
  },
  sort: WallSort,
): WallCursor {
  const rank = { newest: null, rating: ratingMean, decided: decidedAt?.getTime() ?? null }[sort]
  return { createdAt, id, rank }
}
