import Sqlite from 'better-sqlite3'

const pauseMs = 50

/** A connection that nobody refers to is collected as garbage, and its lock with it. */
const held = new Set<Sqlite.Database>()

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * Holds a side file for this process alone, through an exclusive SQLite transaction: the system
 * frees it when the process dies, however it dies, so that no stale lock can remain.
 *
 * Answers the function that lets go, or undefined when someone else still held it after
 * `waitMs`.
 */
export async function holdFile(file: string, waitMs: number): Promise<(() => void) | undefined> {
  const deadline = performance.now() + waitMs
  const lock = new Sqlite(file, { timeout: 0 })
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      held.add(lock)
      return () => {
        held.delete(lock)
        lock.close()
      }
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) {
        lock.close()
        if (isBusy(error)) return undefined
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
