import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { notFound } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { recordActivity } from '@/lib/activity/record'
import { noteText } from '@/lib/review/announce'
import { parseVerb, targetOf } from '@/lib/review/machine'
import { cleanReason } from '@/lib/review/reason'

/**
 * Why one decided as one did, said right afterwards: the decision itself does not wait for the words.
 * Once, and only of one's own. Throws `UserError` `not_found`.
 */
export async function explainDecision(
  client: PrismaClient,
  actor: Actor,
  decisionId: string,
  reason: string,
): Promise<string> {
  const why = cleanReason(reason)
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.decision.updateMany({
      where: { id: decisionId, userId: actor.userId, reason: '', undoneAt: null },
      data: { reason: why },
    })
    if (count !== 1) throw notFound()
    const { imageId, at, verb } = await transaction.decision.findUniqueOrThrow({
      where: { id: decisionId },
    })
    // The author was told of the decision already: now the note says why.
    await transaction.notification.updateMany({
      where: { imageId, kind: targetOf[parseVerb(verb)], at: { gte: at }, readAt: null },
      data: { text: noteText(actor, why, '').slice(0, 200).toWellFormed() },
    })
    await recordActivity(transaction, { actor, verb: 'commented', imageId, subject: why })
    return imageId
  })
}
