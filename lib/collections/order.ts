import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { holdCollection } from '@/lib/collections/hold'
import { positionGap } from '@/lib/collections/pictures'
import { notFound } from '@/lib/errors'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { requirePart } from '@/lib/review/subject'

interface Move {
  collectionId: string
  imageId: string
  /** The picture it comes to stand behind; `null`: first of all. */
  afterId: string | null
}

/**
 * Changes one row as a rule; all of the collection when there is no room left between two neighbours.
 * Throws `UserError` `forbidden` or `not_found`.
 */
export async function moveInCollection(
  client: PrismaClient,
  actor: Actor,
  { collectionId, imageId, afterId }: Move,
): Promise<void> {
  requirePart(actor)
  if (imageId === afterId) return
  await client.$transaction(async (transaction) => {
    await holdCollection(transaction, collectionId)
    let position = await freePosition(transaction, collectionId, imageId, afterId)
    if (position === null) {
      await spread(transaction, collectionId)
      position = await freePosition(transaction, collectionId, imageId, afterId)
    }
    if (position === null) throw notFound()
    const { count } = await transaction.collectionPicture.updateMany({
      where: { collectionId, imageId },
      data: { position },
    })
    if (count !== 1) throw notFound()
  })
}

/** `null` when the neighbours stand too close. */
async function freePosition(
  transaction: Prisma.TransactionClient,
  collectionId: string,
  imageId: string,
  afterId: string | null,
): Promise<number | null> {
  const others = { collectionId, imageId: { not: imageId } }
  const after =
    afterId === null
      ? null
      : await transaction.collectionPicture.findFirst({ where: { collectionId, imageId: afterId } })
  if (afterId !== null && !after) throw notFound()
  const before = await transaction.collectionPicture.findFirst({
    where: { ...others, ...(after ? { position: { gt: after.position } } : {}) },
    orderBy: { position: 'asc' },
  })
  const low = after?.position ?? (before?.position ?? positionGap) - 2 * positionGap
  const high = before?.position ?? low + 2 * positionGap
  const middle = Math.floor((low + high) / 2)
  return middle > low && middle < high ? middle : null
}

async function spread(transaction: Prisma.TransactionClient, collectionId: string): Promise<void> {
  const rows = await transaction.collectionPicture.findMany({
    where: { collectionId },
    orderBy: [{ position: 'asc' }, { imageId: 'asc' }],
    select: { imageId: true },
  })
  await transaction.collectionPicture.deleteMany({ where: { collectionId } })
  await transaction.collectionPicture.createMany({
    data: rows.map(({ imageId }, index) => ({
      ...{ collectionId, imageId },
      position: (index + 1) * positionGap,
    })),
  })
}
