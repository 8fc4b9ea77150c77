import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { holdCollection } from '@/lib/collections/hold'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { inSlices } from '@/lib/review/group-by'
import { requirePart } from '@/lib/review/subject'

/** Room between neighbours, so that a move by hand changes one row. */
export const positionGap = 1024

/**
 * At its end, in the order given. Answers those that were not in it before, so that an undo takes out no
 * more than that. A few statements for every 500. Throws `UserError` `forbidden` or `not_found`.
 */
export async function addToCollection(
  client: PrismaClient,
  actor: Actor,
  collectionId: string,
  imageIds: readonly string[],
): Promise<string[]> {
  requirePart(actor)
  const added: string[] = []
  for (const slice of inSlices([...new Set(imageIds)].filter(isImageId)))
    added.push(
      ...(await client.$transaction((transaction) =>
        addSlice(transaction, actor, collectionId, slice),
      )),
    )
  return added
}

async function addSlice(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  collectionId: string,
  imageIds: string[],
): Promise<string[]> {
  await holdCollection(transaction, collectionId)
  const outside = await transaction.image.findMany({
    where: { id: { in: imageIds }, ...onTheWall, collections: { none: { collectionId } } },
    select: { id: true },
  })
  const wanted = new Set(outside.map(({ id }) => id))
  const added = imageIds.filter((id) => wanted.has(id))
  const { _max } = await transaction.collectionPicture.aggregate({
    where: { collectionId },
    _max: { position: true },
  })
  const from = (_max.position ?? 0) + positionGap
  if (added.length > 0)
    await transaction.collectionPicture.createMany({
      data: added.map((imageId, index) => ({
        ...{ collectionId, imageId },
        position: from + index * positionGap,
      })),
    })
  await recordCollected(transaction, actor, collectionId, added, true)
  return added
}

/** Answers those that were in it. Throws `UserError` `forbidden` or `not_found`. */
export async function removeFromCollection(
  client: PrismaClient,
  actor: Actor,
  collectionId: string,
  imageIds: readonly string[],
): Promise<string[]> {
  requirePart(actor)
  const removed: string[] = []
  for (const slice of inSlices([...new Set(imageIds)].filter(isImageId)))
    removed.push(
      ...(await client.$transaction(async (transaction) => {
        await holdCollection(transaction, collectionId)
        const where = { collectionId, imageId: { in: slice } }
        const rows = await transaction.collectionPicture.findMany({ where })
        await transaction.collectionPicture.deleteMany({ where })
        await transaction.collection.updateMany({
          where: { id: collectionId, coverId: { in: slice } },
          data: { coverId: null },
        })
        const ids = rows.map(({ imageId }) => imageId)
        await recordCollected(transaction, actor, collectionId, ids, false)
        return ids
      })),
    )
  return removed
}

async function recordCollected(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  collectionId: string,
  imageIds: readonly string[],
  added: boolean,
): Promise<void> {
  const { name } = await transaction.collection.findUniqueOrThrow({ where: { id: collectionId } })
  await recordActivity(
    transaction,
    imageIds.map((imageId) => ({
      actor,
      verb: 'collected' as const,
      imageId,
      subject: name,
      details: { collectionId, added },
    })),
  )
}
