import 'server-only'
import { dialectOf, type DatabaseClient } from '@/lib/db'

/**
 * SQLite chooses its indexes by statistics that nobody gathers unless told to; without them a search among
 * many pictures walks the wrong one. Cheap where little has changed. PostgreSQL does it by itself.
 */
export async function refreshStatistics(client: DatabaseClient): Promise<void> {
  if (dialectOf(client) === 'sqlite') await client.$queryRaw`PRAGMA optimize = 0x10002`
}
