/** How long the lifecycle waits and how often it tries. Milliseconds, unless a name says otherwise. */
import type { Job } from '@/lib/generations/decision'

/** `from` and `to` around a wait, so that many jobs do not knock at one moment; `random` is 0…1. */
export const jittered = (milliseconds: number, random: number) =>
  Math.round(milliseconds * (1 + 0.2 * random))

export const second = 1000
export const minute = 60 * second

export const limits = {
  /** Submits that were provably not accepted, before we give up (about a quarter of an hour). */
  submitTries: 20,
  /** Polls in a row that could not be understood. */
  unreadablePolls: 3,
  /** After a fresh accept, "no such task" is believed only when it is repeated. */
  notFoundPolls: 2,
  /** From accept until the end is in sight: reAPI names no worst case, usual are seconds. */
  pollForMs: 5 * minute,
  /** One more stretch of asking, begun by the first look that finds the time over: a clock that jumps ends nothing. */
  lastPollsMs: minute,
  /** No wait is longer (Retry-After is capped at five minutes, then jittered): what lies further ahead was written by a clock that jumped. */
  longestWaitMs: 6 * minute,
  /** Tries for bytes that arrive incomplete, before what came is kept and refused. */
  mirrorTries: 4,
  /** Tries for a result that is gone, where the provider cannot be asked for a new link. */
  goneTries: 3,
  /** How long a result without a documented lifetime is fetched for. */
  resultLifeMs: 24 * 60 * minute,
} as const

export const backoff = (tries: number, firstMs: number, mostMs: number, random: number) =>
  jittered(Math.min(mostMs, firstMs * 2 ** Math.min(tries, 16)), random)

/** The first question comes when such jobs are usually done; later ones back off gently. */
export function pollWaitMs(job: Job, now: Date, askAgainInMs?: number): number {
  if (askAgainInMs !== undefined) return Math.min(askAgainInMs, minute)
  if (job.acceptedAt === null) return job.usualMs.from
  const elapsed = now.getTime() - job.acceptedAt.getTime()
  if (elapsed < job.usualMs.to * 2) return 1 * second
  return Math.min(15 * second, Math.max(2 * second, Math.round(elapsed / 10)))
}

/** Is it over, is it time for the last stretch, or does the asking just go on? */
export function patience(job: Job, now: Date): { over: boolean; pollUntil?: Date } {
  if (job.pollUntil !== null) return { over: now > job.pollUntil }
  if (job.acceptedAt === null || now.getTime() - job.acceptedAt.getTime() <= limits.pollForMs)
    return { over: false }
  return { over: false, pollUntil: new Date(now.getTime() + limits.lastPollsMs) }
}
