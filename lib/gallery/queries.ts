import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import { encodeCursor, type Cursor } from '@/lib/gallery/cursor'
import { searchTerms, type WallFilter } from '@/lib/gallery/filter'
import type { WallCounts, WallPage, WallPicture } from '@/lib/gallery/view'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

export const pageSize = 60

export const wallSelect = {
  id: true,
  width: true,
  height: true,
  thumbhash: true,
  provider: true,
  createdAt: true,
  generation: { select: { prompt: true, sandbox: true } },
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
    sandbox: generation.sandbox,
    createdAt: image.createdAt.toISOString(),
  }
}

/** What lies in the trash is on no wall. First of every condition, as in the indexes. */
export const onTheWall = { trashedAt: null } as const satisfies Prisma.ImageWhereInput

/** The terms hold no wildcard: `normalizeForSearch` sees to it. */
function holdsAll(q: string): Prisma.ImageWhereInput {
  return { AND: searchTerms(q).map((term) => ({ promptSearch: { contains: term } })) }
}

/** The first half alone lets the database start in the middle of its index. */
export function olderThan({ createdAt, id }: Cursor): Prisma.ImageWhereInput {
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
  }
}

export function newerThan({ createdAt, id }: Cursor): Prisma.ImageWhereInput {
  return {
    createdAt: { gte: createdAt },
    OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
  }
}

/**
 * One page of the team's pictures, newest first. Going on from `nextCursor` meets every picture that
 * was there at the start exactly once, whatever arrives meanwhile. Two queries, however many pictures.
 */
export async function readWall(
  client: PrismaClient,
  _actor: Actor,
  filter: WallFilter,
  cursor: Cursor | null,
  limit = pageSize,
): Promise<WallPage> {
  const rows = await client.image.findMany({
    where: {
      ...onTheWall,
      AND: [
        holdsAll(filter.q),
        filter.provider === null ? {} : { provider: filter.provider },
        cursor === null ? {} : olderThan(cursor),
      ],
    },
    select: wallSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const pictures = rows.slice(0, limit)
  const last = pictures.at(-1)
  return {
    pictures: pictures.map(wallPicture),
    nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
  }
}

/** One query. The chosen provider does not narrow it: the counts are what choosing would show. */
export async function countWall(
  client: PrismaClient,
  _actor: Actor,
  filter: WallFilter,
): Promise<WallCounts> {
  const groups = await client.image.groupBy({
    by: ['provider'],
    where: { ...onTheWall, ...holdsAll(filter.q) },
    _count: { _all: true },
  })
  const count = (id: ProviderId) => groups.find(({ provider }) => provider === id)?._count._all ?? 0
  return { reapi: count('reapi'), 'model-studio': count('model-studio') }
}
