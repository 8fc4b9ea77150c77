import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

const mostNames = 500

/** To choose from, by name. One statement. */
export function listCollectionNames(
  client: PrismaClient,
  _actor: Actor,
): Promise<{ id: string; name: string }[]> {
  return client.collection.findMany({
    where: { trashedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostNames,
  })
}
