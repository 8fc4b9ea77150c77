import 'server-only'
import { costFromLedger } from '@/lib/gallery/picture-cost'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { openLinks } from '@/lib/share/links'
import { hashShareToken, isShareToken } from '@/lib/share/token'
import type { SharedPicture, SharedView } from '@/lib/share/view'

/** A link that opens now; with a password, only for those who know it. */
export interface OpenLink {
  id: string
  imageId: string | null
  collectionId: string | null
  passwordHash: string | null
  withPrompt: boolean
  withCost: boolean
}

/** `null` for a token that is wrong, expired, taken back, or whose subject is gone, alike. */
export async function findOpenLink(
  client: PrismaClient,
  token: string,
  now: Date,
): Promise<OpenLink | null> {
  if (!isShareToken(token)) return null
  const link = await client.shareLink.findFirst({
    where: { hash: hashShareToken(token), ...openLinks(now) },
    select: {
      ...{ id: true, imageId: true, collectionId: true },
      ...{ passwordHash: true, withPrompt: true, withCost: true },
    },
  })
  return link && (await subjectIsThere(client, link)) ? link : null
}

async function subjectIsThere(client: PrismaClient, link: OpenLink): Promise<boolean> {
  const { imageId, collectionId } = link
  if (imageId !== null)
    return (await client.image.count({ where: { id: imageId, ...onTheWall } })) === 1
  if (collectionId === null) return false
  return (await client.collection.count({ where: { id: collectionId, trashedAt: null } })) === 1
}

/** The pictures behind a link, and no other. */
export function behind({ imageId, collectionId }: OpenLink): Prisma.ImageWhereInput {
  return imageId === null
    ? { ...onTheWall, collections: { some: { collectionId: collectionId ?? '' } } }
    : { ...onTheWall, id: imageId }
}

const mostShown = 500

const select = {
  ...{ id: true, width: true, height: true, thumbhash: true, createdAt: true, reviewState: true },
  generation: {
    select: {
      ...{ prompt: true, sandbox: true },
      ledger: { select: { kind: true, microUsd: true, credits: true } },
    },
  },
} as const satisfies Prisma.ImageSelect

type Row = Prisma.ImageGetPayload<{ select: typeof select }>

function sharedPicture({ generation, ...row }: Row, link: OpenLink): SharedPicture {
  const cost = costFromLedger(generation.ledger)
  const charged = link.withCost && !generation.sandbox && cost?.status === 'charged'
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    thumbhash: row.thumbhash,
    createdAt: row.createdAt.toISOString(),
    approved: row.reviewState === 'approved',
    prompt: link.withPrompt ? generation.prompt : null,
    microUsd: charged && cost ? cost.microUsd : null,
  }
}

/** What the link shows: of the team, its people and its money nothing but what it was made to tell. */
export async function readShared(client: PrismaClient, link: OpenLink): Promise<SharedView> {
  const { imageId, collectionId } = link
  if (imageId !== null) {
    const rows = await client.image.findMany({ where: behind(link), select })
    return { name: null, pictures: rows.map((row) => sharedPicture(row, link)), count: rows.length }
  }
  const [collection, rows, count] = await Promise.all([
    client.collection.findUnique({ where: { id: collectionId ?? '' }, select: { name: true } }),
    client.collectionPicture.findMany({
      where: { collectionId: collectionId ?? '', image: onTheWall },
      orderBy: [{ position: 'asc' }, { imageId: 'asc' }],
      take: mostShown,
      select: { image: { select } },
    }),
    client.image.count({ where: behind(link) }),
  ])
  return {
    name: collection?.name ?? '',
    pictures: rows.map(({ image }) => sharedPicture(image, link)),
    count,
  }
}

/** Somebody looked. */
export async function countView(client: PrismaClient, linkId: string): Promise<void> {
  await client.shareLink.updateMany({ where: { id: linkId }, data: { views: { increment: 1 } } })
}
