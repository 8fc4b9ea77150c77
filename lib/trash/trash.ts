/** Pictures in the trash are on no wall, and can be taken back for 30 days; `lib/images/trash` ends them then. */
import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import { isImageId } from '@/lib/gallery/image-id'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { inSlices } from '@/lib/review/group-by'

/** What this person may throw away or take back, as `mayTrash` has it. */
function ownTrash(actor: Actor): Prisma.ImageWhereInput {
  if (can(actor.role, 'manage')) return {}
  if (!can(actor.role, 'generate')) throw forbidden()
  return { userId: actor.userId }
}

/** One picture by its name, many by their number. */
async function tell(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  verb: 'trashed' | 'restored',
  ids: readonly string[],
): Promise<void> {
  const [imageId] = ids
  if (imageId === undefined) return
  if (ids.length > 1) {
    const activity = { actor, verb, subject: `× ${ids.length}`, details: { count: ids.length } }
    return recordActivity(transaction, activity)
  }
  const { prompt } = await transaction.generation.findFirstOrThrow({
    where: { image: { id: imageId } },
    select: { prompt: true },
  })
  await recordActivity(transaction, { actor, verb, imageId, subject: shortPrompt(prompt) })
}

async function move(
  client: PrismaClient,
  actor: Actor,
  verb: 'trashed' | 'restored',
  imageIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const own = ownTrash(actor)
  const from = verb === 'trashed' ? null : { not: null }
  const moved: string[] = []
  for (const slice of inSlices([...new Set(imageIds)].filter(isImageId)))
    await client.$transaction(async (transaction) => {
      const rows = await transaction.image.updateManyAndReturn({
        where: { id: { in: slice }, trashedAt: from, ...own },
        data: { trashedAt: verb === 'trashed' ? now : null },
        select: { id: true },
      })
      const ids = rows.map(({ id }) => id)
      await tell(transaction, actor, verb, ids)
      moved.push(...ids)
    })
  return moved
}

/**
 * Answers the ids of what went into the trash: give them to `restorePictures` to undo. Left out are those
 * that were in it and those that are not this person's to throw away. A few statements for every 500.
 * Throws `UserError` `forbidden`.
 */
export const trashPictures = (
  client: PrismaClient,
  actor: Actor,
  imageIds: readonly string[],
  now: Date,
): Promise<string[]> => move(client, actor, 'trashed', imageIds, now)

/** The same back. */
export const restorePictures = (
  client: PrismaClient,
  actor: Actor,
  imageIds: readonly string[],
  now: Date,
): Promise<string[]> => move(client, actor, 'restored', imageIds, now)
