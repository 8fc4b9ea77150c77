import { openDatabase } from '@/lib/db'
import type { Database } from '@/lib/env'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** How many statements the database is sent while `use` runs. */
export async function statements(
  target: Database,
  use: (client: PrismaClient) => Promise<unknown>,
): Promise<number> {
  const log = [{ emit: 'event', level: 'query' } as const]
  const client = openDatabase(target, log) as PrismaClient<'query'>
  let count = 0
  client.$on('query', () => (count += 1))
  try {
    await use(client)
  } finally {
    await client.$disconnect()
  }
  return count
}
