import 'server-only'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { environment } from '@/lib/env'
import { BalanceEvidence } from '@/lib/generations/balance-evidence'
import { Worker } from '@/lib/generations/worker'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import { mirror } from '@/lib/images/mirror'
import { storageHealth } from '@/lib/images/storage/health'
import { providerFor, resultHostAllowed } from '@/lib/providers/registry'

/** A module can have several instances in one server process; the worker has one. */
const shared = globalThis as typeof globalThis & { zimageWorker?: Worker }

/** Starts the one worker of this process. Call it after the migrations. */
export async function startRunner(): Promise<void> {
  if (shared.zimageWorker) return
  const client = database()
  await ensureProviderStates(client)
  shared.zimageWorker = new Worker(
    {
      client,
      clock: systemClock,
      random: Math.random,
      provider: providerFor,
      resultAllowed: (id, options) => (url) => resultHostAllowed(id, options, url),
      mirror,
      roomToKeep: async () => (await storageHealth()) === 'ok',
      evidence: new BalanceEvidence(systemClock),
    },
    // A SQLite file has one server (it holds the lock), so a lease found at the start belongs to nobody.
    { alone: environment().database.dialect === 'sqlite' },
  )
  shared.zimageWorker.start()
}

/** Takes no new work and waits for what is out: a paid request is never cut off. */
export async function stopRunner(): Promise<void> {
  await shared.zimageWorker?.stop()
}

/** There is new work; nothing waits for a timer. */
export function nudgeRunner(): void {
  shared.zimageWorker?.nudge()
}

export type RunnerHealth = 'ok' | 'stopped' | 'stalled'

export function runnerHealth(): RunnerHealth {
  return shared.zimageWorker?.health() ?? 'stopped'
}
