import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { release } from '@/lib/cost/ledger'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * Cancels a picture that was not sent yet: a compare-and-set against the worker's claim, so that exactly
 * one of the two wins. False when it was already sent, is not theirs, or does not exist.
 */
export async function cancelGeneration(
  client: PrismaClient,
  actor: Actor,
  id: string,
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.generation.updateMany({
      where: { id, userId: actor.userId, state: 'queued', leaseBeat: null },
      data: { state: 'canceled', finishedAt: now, epoch: { increment: 1 } },
    })
    if (count !== 1) return false
    await release(transaction, id)
    return true
  })
}
