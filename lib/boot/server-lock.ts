import 'server-only'
import { holdFile } from '@/lib/file-lock'
import { logInfo } from '@/lib/log'

/** Long enough for the server before us to finish leaving, short enough to be noticed. */
const waitMs = 10_000

const shared = globalThis as typeof globalThis & { zimageServerLock?: () => void }

/**
 * A SQLite file has one server: two would each believe that every lease is their own. Held for
 * as long as the process lives; `kill -9` frees it.
 */
export async function holdServerLock(databaseFile: string, patienceMs = waitMs): Promise<void> {
  const lockFile = `${databaseFile}.server-lock`
  shared.zimageServerLock ??= await holdFile(lockFile, 0)
  if (shared.zimageServerLock) return
  logInfo('Waiting for another server to let go of the database')
  shared.zimageServerLock = await holdFile(lockFile, patienceMs)
  if (shared.zimageServerLock) return
  throw new Error(
    `Another server is running on ${databaseFile}. Stop it, or give this one a DATA_DIR or DATABASE_URL of its own.`,
  )
}
