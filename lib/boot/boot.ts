import 'server-only'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { bootstrapAdmin } from '@/lib/auth/bootstrap'
import { startNights } from '@/lib/boot/nights'
import { holdServerLock } from '@/lib/boot/server-lock'
import { drainOnSignals } from '@/lib/boot/shutdown'
import { environment, tellNextAuth } from '@/lib/env'
import { startRunner } from '@/lib/generations/runner'
import { logInfo, withoutSecrets } from '@/lib/log'
import { migrate } from '@/prisma/migrate'

const shared = globalThis as typeof globalThis & { zimageBoot?: Promise<void> }

async function start(): Promise<void> {
  const { database, dataDir, port } = environment()
  tellNextAuth()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if (database.dialect === 'sqlite') {
    await mkdir(path.dirname(database.file), { recursive: true })
    await holdServerLock(database.file)
  }
  const applied = await migrate(database)
  await bootstrapAdmin()
  drainOnSignals()
  await startRunner()
  startNights()
  logInfo('Ready', { dialect: database.dialect, applied: applied.length, port })
}

/** Next would go on and answer every request with 500. */
function giveUp(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The server cannot start. ${withoutSecrets(reason)}\n`)
  process.exit(1)
}

/** Everything that must be true before the first request is answered; a fault ends the process. Once per process. */
export function boot(): Promise<void> {
  // A full disk or a closed pipe under the log must not end a server that holds paid work.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return (shared.zimageBoot ??= start().catch(giveUp))
}
