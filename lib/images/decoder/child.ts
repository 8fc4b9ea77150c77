/**
 * The decoder's process. It has no key, no database and no network of ours: whatever a hostile
 * picture does to the native decoder happens here.
 */
import { readyWord, type DecoderJob } from './job'
import { prepare } from './prepare'

// A terminal sends its signals to everybody; the server decides when its decoder ends.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (job: DecoderJob) => {
  prepare(job).then(
    (answer) => process.send?.(answer),
    () => process.exit(1),
  )
})
process.send?.(readyWord)
