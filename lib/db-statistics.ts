import 'server-only'
import { dialectOf, type DatabaseClient } from '@/lib/db'

/**
 * Databases choose their indexes by statistics; without them a search among many pictures walks the wrong
 * one. Nobody gathers those of SQLite unless told to, and PostgreSQL may be late after many writes. Cheap
 * where little has changed.
 */
export async function refreshStatistics(client: DatabaseClient): Promise<void> {
  if (dialectOf(client) === 'sqlite') await client.$queryRaw`PRAGMA optimize = 0x10002`
  else await client.$executeRaw`ANALYZE`
}
