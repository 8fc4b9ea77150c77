import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Generation, Prisma } from '@/lib/generated/sqlite/client'
import type { GenerationState } from '@/lib/generations/view'
import { notify } from '@/lib/notifications/notify'
import type { NotificationKind } from '@/lib/notifications/view'

/** Endings without a picture that its author should hear of; what they canceled they know. */
const noteOf: Partial<Record<GenerationState, NotificationKind>> = {
  failed: 'picture_failed',
  unknown: 'picture_unknown',
  lost: 'picture_lost',
  quarantined: 'picture_quarantined',
}

/** Read anew: the person may have been removed since the row was claimed. */
async function authorOf(transaction: Prisma.TransactionClient, generationId: string) {
  const { user } = await transaction.generation.findUniqueOrThrow({
    where: { id: generationId },
    select: { user: { select: { id: true, name: true } } },
  })
  return { userId: user?.id ?? null, name: user?.name ?? '' }
}

/** The team sees that there is a new picture. Call it last in the transaction that makes it. */
export async function announcePicture(
  transaction: Prisma.TransactionClient,
  { id, prompt }: Pick<Generation, 'id' | 'prompt'>,
  imageId: string,
): Promise<void> {
  const actor = await authorOf(transaction, id)
  await recordActivity(transaction, { actor, verb: 'picture_ready', imageId, subject: prompt })
}

/** The team sees, and its author is told, that a job ended without a picture. Of any other state nothing is said. */
export async function announceEnd(
  transaction: Prisma.TransactionClient,
  { id, prompt }: Pick<Generation, 'id' | 'prompt'>,
  state: GenerationState,
): Promise<void> {
  const kind = noteOf[state]
  if (!kind) return
  const actor = await authorOf(transaction, id)
  if (actor.userId !== null) await notify(transaction, [actor.userId], kind, prompt)
  const activity = { verb: 'picture_failed', subject: prompt, details: { state } } as const
  await recordActivity(transaction, { actor, ...activity })
}
