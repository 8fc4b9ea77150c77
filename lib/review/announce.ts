import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { notify } from '@/lib/notifications/notify'
import { groupBy } from '@/lib/review/group-by'
import type { DecisionVerb, ReviewState } from '@/lib/review/machine'

/** The word that the activity and the notification have for it; the two lists agree here. */
const wordOf = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
  reopen: 'reopened',
} as const satisfies Record<DecisionVerb, string>

interface Decided {
  id: string
  prompt: string
  ownerId: string | null
  to: ReviewState
}

/** What lies under a notification: who, and why or about what. */
export const noteText = (actor: Actor, reason: string, prompt: string): string =>
  `${actor.name}: ${reason || shortPrompt(prompt)}`

/**
 * Tells the team of each decision, and those whose pictures they are: of one by name, of many at once by
 * their number. A first of two approvals decides nothing yet, so it disturbs nobody.
 */
export async function announceDecisions(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  verb: DecisionVerb,
  reason: string,
  pictures: readonly Decided[],
): Promise<void> {
  const told = pictures.filter(
    ({ ownerId, to }) => ownerId !== actor.userId && (verb === 'reopen' || to !== 'needs_review'),
  )
  const owners = groupBy(told, ({ ownerId }) => ownerId)
  for (const [ownerId, theirs] of owners) {
    const [first] = theirs
    if (ownerId === null || !first) continue
    if (theirs.length === 1)
      await notify(
        transaction,
        [ownerId],
        wordOf[verb],
        noteText(actor, reason, first.prompt),
        first.id,
      )
    else
      await notify(
        transaction,
        [ownerId],
        wordOf[verb],
        noteText(actor, reason, `× ${theirs.length}`),
      )
  }
  await recordActivity(
    transaction,
    pictures.map(({ id, prompt, to }) => ({
      actor,
      verb: wordOf[verb],
      imageId: id,
      subject: shortPrompt(prompt),
      details: { to, ...(reason === '' ? {} : { reason }) },
    })),
  )
}
