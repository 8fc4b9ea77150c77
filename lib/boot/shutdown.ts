import 'server-only'
import { closeActivityFeed } from '@/lib/activity/live'
import { stopNights } from '@/lib/boot/nights'
import { disconnectDatabase } from '@/lib/db'
import { stopRunner } from '@/lib/generations/runner'
import { logError, logInfo } from '@/lib/log'

/** A synchronous call may take five minutes, and its picture is paid for. */
const drainMs = 330_000

/** npm passes on a signal that the terminal has already sent to everybody: an echo, not a second wish. */
const echoMs = 2_000

async function drain(): Promise<void> {
  stopNights()
  closeActivityFeed()
  const timeUp = new Promise<void>((resolve) => setTimeout(resolve, drainMs).unref())
  await Promise.race([stopRunner(), timeUp])
  await disconnectDatabase()
}

/**
 * The first SIGTERM or SIGINT takes no new work, waits for what is out and ends the process; a
 * later one ends it at once. The door stays open meanwhile: our own sandbox may be what answers.
 */
export function drainOnSignals(): void {
  let since: number | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (since !== undefined) {
      if (performance.now() - since > echoMs) process.exit(1)
      return
    }
    since = performance.now()
    logInfo('Stopping: no new work, waiting for what is out', { signal })
    drain().then(
      () => process.exit(0),
      (error: unknown) => {
        logError('The server could not stop cleanly', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
