import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { picturesOf, viewOf } from '@/lib/gallery/conditions'
import type { WallFilter } from '@/lib/gallery/filter'
import { pageSize, type PageRequest } from '@/lib/gallery/page-request'
import { placeOf, stretchesAfter } from '@/lib/gallery/order'
import { wallPicture, wallSelect } from '@/lib/gallery/queries'
import { readFrames } from '@/lib/gallery/read-frames'
import type { WallPage } from '@/lib/gallery/view'
import { encodeWallCursor } from '@/lib/gallery/wall-cursor'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

type Row = Prisma.ImageGetPayload<{ select: typeof wallSelect }>

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
  const { state } = filter
  if (state !== null) return readFrames(client, actor, { ...filter, state }, request)
  const { cursor, limit = pageSize, timeZone } = request
  const view = picturesOf(await viewOf(client, filter, timeZone))
  const rows: Row[] = []
  for (const { where, orderBy } of stretchesAfter(filter.sort, cursor)) {
    if (rows.length > limit) break
    rows.push(
      ...(await client.image.findMany({
        where: { AND: [view, where] },
        select: wallSelect,
        orderBy,
        take: limit + 1 - rows.length,
      })),
    )
  }
  const pictures = rows.slice(0, limit)
  const last = pictures.at(-1)
  return {
    pictures: pictures.map(wallPicture),
    nextCursor:
      rows.length > limit && last
        ? encodeWallCursor(placeOf(last, filter.sort), filter.sort)
        : null,
  }
}
