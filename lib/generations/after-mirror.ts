/** The last part of the life of a generation: see `lifecycle.ts`. Pure. */
import { ended, type Changes, type Decision, type Job } from '@/lib/generations/decision'
import { backoff, jittered, limits, second } from '@/lib/generations/waits'
import type { MirrorProblem } from '@/lib/images/mirror'

/** Is what arrives now kept for a person even when it is no whole picture? */
export const isFinalMirrorTry = (job: Job) => job.mirrorTries + 1 >= limits.mirrorTries

/** The picture is paid for: it is fetched until it is ours, refused for what it is, or no longer there. */
export function afterMirrorFailure(
  job: Job,
  problem: MirrorProblem,
  now: Date,
  random: number,
): Decision {
  const expired = job.resultExpiresAt !== null && job.resultExpiresAt < now
  const tries = job.mirrorTries + 1
  const because = (failureKind: string, failureCode: string): Changes => ({
    failureKind,
    failureCode,
    failureMessage: problem.message,
  })
  switch (problem.kind) {
    case 'gone':
      if (job.pollable && !job.freshPolled)
        return {
          state: 'running',
          changes: {
            freshPolled: true,
            pollTries: 0,
            pollUntil: new Date(now.getTime() + limits.lastPollsMs),
          },
          money: 'keep',
          waitMs: 0,
        }
      if (!job.pollable && !expired && tries < limits.goneTries)
        return {
          state: 'mirroring',
          changes: { mirrorTries: tries },
          money: 'keep',
          waitMs: 3 * second,
        }
      return ended('lost', because('lost', 'result_lost'), now, 'keep')
    case 'refused':
      return ended('quarantined', because('quarantined', 'result_refused'), now, 'keep')
    case 'quarantined':
      return ended(
        'quarantined',
        { ...because('quarantined', 'result_refused'), quarantineKey: problem.quarantineKey },
        now,
        'keep',
      )
    case 'try_again':
      if (expired) return ended('lost', because('lost', 'result_lost'), now, 'keep')
      return {
        state: 'mirroring',
        changes: { mirrorTries: tries },
        money: 'keep',
        waitMs: backoff(job.mirrorTries, second, 30 * second, random),
      }
    case 'storage_unavailable':
      if (expired) return ended('lost', because('lost', 'result_lost'), now, 'keep')
      return {
        state: 'mirroring',
        changes: {},
        money: 'keep',
        waitMs: jittered(5 * second, random),
      }
  }
}
