import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import { dayAfter, startOfDay } from '@/lib/gallery/calendar'
import { searchTerms, type WallFilter } from '@/lib/gallery/filter'
import { frameStates, type FrameState } from '@/lib/gallery/frame-state'
import { olderThan } from '@/lib/gallery/queries'
import { pageSize, type PageRequest } from '@/lib/gallery/page-request'
import type { FacetCount, WallPage, WallPicture } from '@/lib/gallery/view'
import { encodeWallCursor } from '@/lib/gallery/wall-cursor'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

const select = {
  id: true,
  prompt: true,
  aspectRatio: true,
  width: true,
  height: true,
  provider: true,
  sandbox: true,
  state: true,
  createdAt: true,
} as const satisfies Prisma.GenerationSelect

type Row = Prisma.GenerationGetPayload<{ select: typeof select }>

/** As far as these can be asked of what left no picture. */
function framesOf(filter: WallFilter, timeZone: string): Prisma.GenerationWhereInput {
  const { provider, author, rewritten, costFrom, costTo, from, to } = filter
  return {
    AND: searchTerms(filter.q).map((term) => ({ promptSearch: { contains: term } })),
    ...(provider && { provider }),
    ...(author && { userId: author }),
    ...(rewritten !== null && { rewritePrompt: rewritten }),
    estimateMicroUsd: { gte: costFrom ?? undefined, lte: costTo ?? undefined },
    createdAt: {
      gte: from === null ? undefined : startOfDay(from, timeZone),
      lt: to === null ? undefined : startOfDay(dayAfter(to), timeZone),
    },
  }
}

/** The sides it would have had, or their proportion. */
function sidesOf({ width, height, aspectRatio }: Row): { width: number; height: number } {
  if (width && height) return { width, height }
  const [across = 1, down = 1] = (aspectRatio ?? '1:1').split(':').map(Number)
  return across > 0 && down > 0 ? { width: across, height: down } : { width: 1, height: 1 }
}

function framePicture(row: Row): WallPicture {
  return {
    ...{ id: row.id, prompt: row.prompt, sandbox: row.sandbox, thumbhash: '' },
    ...sidesOf(row),
    provider: row.provider as ProviderId,
    createdAt: row.createdAt.toISOString(),
    frame: frameStates.find((state) => state === row.state) ?? 'unknown',
    review: 'needs_review',
    ratingMean: null,
    trashedAt: null,
  }
}

/** What was begun and left no picture, newest first. One statement. */
export async function readFrames(
  client: PrismaClient,
  _actor: Actor,
  filter: WallFilter & { state: FrameState },
  { cursor, limit = pageSize, timeZone }: PageRequest,
): Promise<WallPage> {
  const rows = await client.generation.findMany({
    where: {
      state: filter.state,
      AND: [framesOf(filter, timeZone), cursor ? olderThan(cursor) : {}],
    },
    select,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const frames = rows.slice(0, limit)
  const last = frames.at(-1)
  const more = rows.length > limit && last
  return {
    pictures: frames.map(framePicture),
    nextCursor: more ? encodeWallCursor({ ...last, rank: null }, 'newest') : null,
  }
}

/** One statement. */
export async function countFrames(
  client: PrismaClient,
  filter: WallFilter,
  timeZone: string,
): Promise<FacetCount<FrameState>[]> {
  const groups = await client.generation.groupBy({
    by: ['state'],
    where: { state: { in: [...frameStates] }, ...framesOf(filter, timeZone) },
    _count: { _all: true },
  })
  return frameStates.map((value) => ({
    value,
    count: groups.find(({ state }) => state === value)?._count._all ?? 0,
  }))
}
