/** The orders of the wall, each along an index. */
import 'server-only'
import { newestFirst, olderThan } from '@/lib/gallery/queries'
import type { WallFilter, WallSort } from '@/lib/gallery/filter'
import type { WallCursor } from '@/lib/gallery/wall-cursor'
import type { Prisma } from '@/lib/generated/sqlite/client'

interface Stretch {
  where: Prisma.ImageWhereInput
  orderBy: Prisma.ImageOrderByWithRelationInput[]
}

type Order = Prisma.ImageOrderByWithRelationInput

const [outOfTrash, ...byTime] = newestFirst

/** By rank, then newest first. What lies in the trash is few, and in the order it was made, too. */
export const orderOf = (trash: boolean, rank: Order[] = []): Order[] => [
  ...(trash ? [] : [outOfTrash]),
  ...rank,
  ...byTime,
]

/**
 * The wall behind a place, as stretches to be read one after the other: those that were rated or decided,
 * then those that were not. The databases differ in where they put what is missing.
 */
export function stretchesAfter(
  { sort, trash }: Pick<WallFilter, 'sort' | 'trash'>,
  cursor: WallCursor | null,
): Stretch[] {
  const behind = cursor ? olderThan(cursor) : {}
  if (sort === 'newest') return [{ where: behind, orderBy: orderOf(trash) }]
  const rank = cursor?.rank ?? null
  const ranked = sort === 'rating' ? byRating(rank, behind) : byDecision(rank, behind)
  const orderBy = orderOf(trash, [ranked.by])
  const missing = { where: { AND: [ranked.missing, rank === null ? behind : {}] }, orderBy }
  return cursor !== null && rank === null ? [missing] : [{ where: ranked.where, orderBy }, missing]
}

function byRating(rank: number | null, behind: Prisma.ImageWhereInput) {
  const where: Prisma.ImageWhereInput =
    rank === null
      ? { ratingMean: { not: null } }
      : {
          ratingMean: { lte: rank },
          OR: [{ ratingMean: { lt: rank } }, behind],
        }
  return { where, missing: { ratingMean: null }, by: { ratingMean: 'desc' as const } }
}

function byDecision(rank: number | null, behind: Prisma.ImageWhereInput) {
  const moment = new Date(rank ?? 0)
  const where: Prisma.ImageWhereInput =
    rank === null
      ? { decidedAt: { not: null } }
      : { decidedAt: { lte: moment }, OR: [{ decidedAt: { lt: moment } }, behind] }
  return { where, missing: { decidedAt: null }, by: { decidedAt: 'desc' as const } }
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
