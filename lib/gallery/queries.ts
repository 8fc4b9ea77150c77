import 'server-only'
import type { ProviderId } from '@/lib/catalog/models'
import type { Cursor } from '@/lib/gallery/cursor'
import type { WallPicture } from '@/lib/gallery/view'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { parseReviewState } from '@/lib/review/machine'

export const wallSelect = {
  id: true,
  width: true,
  height: true,
  thumbhash: true,
  provider: true,
  sandbox: true,
  createdAt: true,
  reviewState: true,
  ratingMean: true,
  decidedAt: true,
  trashedAt: true,
  generation: { select: { prompt: true } },
} as const satisfies Prisma.ImageSelect

type WallRow = Prisma.ImageGetPayload<{ select: typeof wallSelect }>

export function wallPicture({ generation, ...image }: WallRow): WallPicture {
  return {
    id: image.id,
    prompt: generation.prompt,
    width: image.width,
    height: image.height,
    thumbhash: image.thumbhash,
    provider: image.provider as ProviderId,
    sandbox: image.sandbox,
    createdAt: image.createdAt.toISOString(),
    frame: null,
    review: parseReviewState(image.reviewState),
    ratingMean: image.ratingMean,
    trashedAt: image.trashedAt?.toISOString() ?? null,
  }
}

/** What lies in the trash is on no wall. First of every condition, as in the indexes. */
export const onTheWall = { trashedAt: null } as const satisfies Prisma.ImageWhereInput

/**
 * The orders of what is on the wall. The trash is named first, as in the indexes: PostgreSQL walks an index
 * in its order only where every column is either ordered by or asked for with `=`, and `IS NULL` is not `=`.
 */
export const newestFirst = [
  { trashedAt: 'desc' },
  { createdAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.ImageOrderByWithRelationInput[]

export const oldestFirst = [
  { trashedAt: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.ImageOrderByWithRelationInput[]

/** The first half alone lets the database start in the middle of its index. */
export function olderThan({ createdAt, id }: Cursor) {
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
  }
}

export function newerThan({ createdAt, id }: Cursor) {
  return {
    createdAt: { gte: createdAt },
    OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
  }
}
