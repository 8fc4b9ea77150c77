import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { picturesOf, viewOf } from '@/lib/gallery/conditions'
import type { WallFilter } from '@/lib/gallery/filter'
import { placeOf, stretchesAfter } from '@/lib/gallery/order'
import { pageSize, type PageRequest } from '@/lib/gallery/page-request'
import { wallPicture, wallSelect } from '@/lib/gallery/queries'
import { readFrames } from '@/lib/gallery/read-frames'
import { newestHits, wordsOf } from '@/lib/gallery/search'
import type { WallPage } from '@/lib/gallery/view'
import { encodeWallCursor } from '@/lib/gallery/wall-cursor'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

type Row = Prisma.ImageGetPayload<{ select: typeof wallSelect }>
type RowRequest = PageRequest & { limit: number }

/** Some hits lie in the trash or hold the groups of a word but not the word; each costs a little. */
const spareHits = 16

/**
 * One page of the team's pictures. Going on from `nextCursor` meets every picture that was there at the
 * start exactly once, whatever arrives meanwhile; in the order of ratings and decisions as long as these
 * stay. At most five statements, however many pictures.
 */
export async function readWall(
  client: PrismaClient,
  actor: Actor,
  filter: WallFilter,
  request: PageRequest,
): Promise<WallPage> {
  const { state, sort } = filter
  if (state !== null) return readFrames(client, actor, { ...filter, state }, request)
  const { limit = pageSize } = request
  const asked = { ...request, limit }
  const rows =
    (sort === 'newest' ? await readHits(client, filter, asked) : null) ??
    (await readStretches(client, filter, asked))
  const pictures = rows.slice(0, limit)
  const last = pictures.at(-1)
  return {
    pictures: pictures.map(wallPicture),
    nextCursor: rows.length > limit && last ? encodeWallCursor(placeOf(last, sort), sort) : null,
  }
}

/** The wall in its order, and one more than a page so that its end is known. */
async function readStretches(
  client: PrismaClient,
  filter: WallFilter,
  { cursor, limit, timeZone }: RowRequest,
): Promise<Row[]> {
  const newest = filter.sort === 'newest'
  const view = newest
    ? { filter, timeZone, words: wordsOf(filter.q) }
    : await viewOf(client, filter, timeZone)
  const rows: Row[] = []
  for (const { where, orderBy } of stretchesAfter(filter, cursor)) {
    if (rows.length > limit) break
    rows.push(
      ...(await client.image.findMany({
        where: { AND: [picturesOf(view), where] },
        select: wallSelect,
        orderBy,
        take: limit + 1 - rows.length,
      })),
    )
  }
  return rows
}

/** The same from the newest hits of a search; `null` where these do not suffice. */
async function readHits(
  client: PrismaClient,
  filter: WallFilter,
  { cursor, limit, timeZone }: RowRequest,
): Promise<Row[] | null> {
  const hits = await newestHits(client, filter.q, cursor, limit + spareHits)
  if (!hits) return null
  const words = [{ id: { in: hits.ids } }, ...wordsOf(filter.q)]
  const rows = await client.image.findMany({
    where: picturesOf({ filter, words, timeZone }),
    select: wallSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return hits.complete || rows.length > limit ? rows : null
}
