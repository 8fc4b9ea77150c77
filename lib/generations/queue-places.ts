import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { providerStateId } from '@/lib/generations/job'

/** Behind more than this nobody counts any more. */
const longestQueue = 2000

/**
 * How many of the whole team are sent before each queued generation, by its id; each provider has a queue of
 * its own. What its owner paused has no place: it holds up nobody.
 */
export async function readQueuePlaces(client: PrismaClient): Promise<Map<string, number>> {
  const queued = await client.generation.findMany({
    where: { state: 'queued', pausedAt: null },
    orderBy: [{ nextAttemptAt: 'asc' }, { createdAt: 'asc' }, { position: 'asc' }],
    take: longestQueue,
    select: { id: true, provider: true, sandbox: true },
  })
  const lengths = new Map<string, number>()
  return new Map(
    queued.map(({ id, provider, sandbox }) => {
      const queue = providerStateId(provider, sandbox)
      const ahead = lengths.get(queue) ?? 0
      lengths.set(queue, ahead + 1)
      return [id, ahead]
    }),
  )
}
