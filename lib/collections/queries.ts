import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { isCollectionId } from '@/lib/collections/hold'
import type { CollectionPage, CollectionPictureView, CollectionView } from '@/lib/collections/view'
import { onTheWall } from '@/lib/gallery/queries'
import { Prisma } from '@/lib/generated/sqlite/client'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { parseReviewState } from '@/lib/review/machine'

const pageLength = 200

const pictureSelect = {
  ...{ id: true, width: true, height: true, thumbhash: true, reviewState: true, trashedAt: true },
  generation: { select: { prompt: true } },
} as const satisfies Prisma.ImageSelect

type PictureRow = Prisma.ImageGetPayload<{ select: typeof pictureSelect }>

const pictureView = (row: PictureRow): CollectionPictureView => ({
  id: row.id,
  width: row.width,
  height: row.height,
  thumbhash: row.thumbhash,
  prompt: row.generation.prompt,
  state: parseReviewState(row.reviewState),
})

const include = {
  cover: { select: pictureSelect },
  pictures: {
    where: { image: onTheWall },
    orderBy: [{ position: 'asc' }, { imageId: 'asc' }],
    take: 1,
    select: { image: { select: pictureSelect } },
  },
} as const satisfies Prisma.CollectionInclude

type Row = Prisma.CollectionGetPayload<{ include: typeof include }>

// Sums come as numbers or as big integers, by dialect.
const progressSchema = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    count: z.coerce.number(),
    microUsd: z.coerce.number(),
  }),
)

/** One statement for any number of collections. */
async function readProgress(client: PrismaClient, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await client.$queryRaw(Prisma.sql`
    SELECT c."collectionId" AS "id", i."reviewState" AS "state", COUNT(*) AS "count",
           COALESCE(SUM(l."microUsd"), 0) AS "microUsd"
    FROM "CollectionPicture" c
    JOIN "Image" i ON i."id" = c."imageId" AND i."trashedAt" IS NULL
    LEFT JOIN "LedgerEntry" l
      ON l."generationId" = i."generationId" AND l."kind" = 'settle' AND l."sandbox" = FALSE
    WHERE c."collectionId" IN (${Prisma.join([...ids])})
    GROUP BY c."collectionId", i."reviewState"`)
  return progressSchema.parse(rows)
}

function viewOf(row: Row, progress: z.output<typeof progressSchema>): CollectionView {
  const mine = progress.filter(({ id }) => id === row.id)
  const states = { needs_review: 0, approved: 0, changes_requested: 0, rejected: 0 }
  for (const { state, count } of mine) states[parseReviewState(state)] += count
  const chosen = row.cover?.trashedAt === null ? row.cover : row.pictures[0]?.image
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    cover: chosen ? pictureView(chosen) : null,
    chosenCoverId: row.cover?.trashedAt === null ? row.cover.id : null,
    count: mine.reduce((sum, { count }) => sum + count, 0),
    states,
    microUsd: mine.reduce((sum, { microUsd }) => sum + microUsd, 0),
  }
}

const mostListed = 500

/** The newest first. As many queries however many there are. */
export async function listCollections(
  client: PrismaClient,
  _actor: Actor,
): Promise<CollectionView[]> {
  const rows = await client.collection.findMany({
    where: { trashedAt: null },
    include,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
  })
  const progress = await readProgress(
    client,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => viewOf(row, progress))
}

/** `null` for an id that is none, and for one in the trash. */
export async function readCollection(
  client: PrismaClient,
  _actor: Actor,
  id: string,
): Promise<CollectionView | null> {
  if (!isCollectionId(id)) return null
  const row = await client.collection.findFirst({ where: { id, trashedAt: null }, include })
  return row && viewOf(row, await readProgress(client, [id]))
}

/** Its pictures in the order made by hand, from behind `afterPosition` on. */
export async function readCollectionPictures(
  client: PrismaClient,
  id: string,
  afterPosition: number | null,
): Promise<CollectionPage> {
  const rows = await client.collectionPicture.findMany({
    where: {
      ...{ collectionId: id, image: onTheWall },
      ...(afterPosition === null ? {} : { position: { gt: afterPosition } }),
    },
    orderBy: [{ position: 'asc' }, { imageId: 'asc' }],
    take: pageLength + 1,
    select: { position: true, image: { select: pictureSelect } },
  })
  const shown = rows.slice(0, pageLength)
  return {
    pictures: shown.map(({ image }) => pictureView(image)),
    nextPosition: rows.length > pageLength ? (shown.at(-1)?.position ?? null) : null,
  }
}

/** The collections that a picture is in, and those that it could be put into, by name. */
export async function collectionsOf(
  client: PrismaClient,
  _actor: Actor,
  imageId: string,
): Promise<{ id: string; name: string; holds: boolean }[]> {
  const rows = await client.collection.findMany({
    where: { trashedAt: null },
    select: { id: true, name: true, pictures: { where: { imageId }, select: { imageId: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostListed,
  })
  return rows.map(({ pictures, ...row }) => ({ ...row, holds: pictures.length > 0 }))
}

/** In their order. Throws nothing: a collection that is none has no pictures. */
export async function pictureIdsOf(
  client: PrismaClient,
  _actor: Actor,
  id: string,
  limit: number,
): Promise<string[]> {
  if (!isCollectionId(id)) return []
  const rows = await client.collectionPicture.findMany({
    where: { collectionId: id, collection: { trashedAt: null }, image: onTheWall },
    orderBy: [{ position: 'asc' }, { imageId: 'asc' }],
    take: limit,
    select: { imageId: true },
  })
  return rows.map(({ imageId }) => imageId)
}
