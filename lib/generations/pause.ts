import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * Keeps pictures that were not sent yet from being sent, until they are resumed or canceled; their cost stays
 * held. A compare-and-set against the worker's claim, as canceling is. Answers how many it holds for:
 * what was sent already goes on, and what is not theirs is left alone.
 */
export async function pauseGenerations(
  client: PrismaClient,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const { count } = await client.generation.updateMany({
    where: {
      id: { in: [...ids] },
      userId: actor.userId,
      state: 'queued',
      leaseBeat: null,
      pausedAt: null,
    },
    data: { pausedAt: now, epoch: { increment: 1 } },
  })
  return count
}

/** They take their old places in the queue again. */
export async function resumeGenerations(
  client: PrismaClient,
  actor: Actor,
  ids: readonly string[],
): Promise<number> {
  const { count } = await client.generation.updateMany({
    where: {
      id: { in: [...ids] },
      userId: actor.userId,
      state: 'queued',
      pausedAt: { not: null },
    },
    data: { pausedAt: null, epoch: { increment: 1 } },
  })
  return count
}
