/**
 * The life of one generation. The row is the job.
 *
 *   queued ──▶ submitting ──▶ running ──▶ mirroring ──▶ ready
 *
 * - `queued`: the intent is committed and its cost is held. Nothing was sent. Only here may a person cancel.
 * - `submitting`: committed before the one POST. Who finds such a row without a living owner does not know
 *   whether the POST went out: the outcome is `unknown`, and nothing is sent again.
 * - `running`: the provider has it and gave a ticket; polls are free and may be repeated by anybody.
 *   A provider that answers with the picture skips this state.
 * - `mirroring`: the provider made the picture, so it is paid for; its bytes are being brought home.
 * - `ready`: the bytes are ours.
 *
 * Ends without a picture: `failed` (nothing made; the money is released, unless an accepted job became
 * unreadable), `canceled`, `unknown` (may have been charged; the hold stays for a person to decide),
 * `lost` (paid, but the provider no longer has the bytes), `quarantined` (paid, but what came is not a
 * picture we accept, or its address is not one we may fetch from).
 *
 * Back from `submitting` to `queued` leads one road only: the provider provably did not accept the request.
 * Everything here is pure: an event comes in, a decision goes out, `step.ts` carries it out.
 */
import type { Json, Outcome } from '@/lib/providers/provider'
import type { ProviderFailure } from '@/lib/providers/errors'
import type { GenerationState } from '@/lib/generations/view'

/** What the decisions look at. */
export interface Job {
  submitTries: number
  pollTries: number
  mirrorTries: number
  freshPolled: boolean
  /** Can the provider be asked again about this job? */
  pollable: boolean
  /** When the provider accepted it; `null` before. */
  acceptedAt: Date | null
  resultExpiresAt: Date | null
  usualMs: { from: number; to: number }
}

/** Fields of the row that a decision may set. */
export interface Changes {
  submitTries?: number
  pollTries?: number
  mirrorTries?: number
  freshPolled?: boolean
  ticket?: Json
  resultUrl?: string | null
  resultExpiresAt?: Date | null
  promptUsed?: string
  reasoning?: string
  warnings?: string[]
  requestId?: string
  acceptedAt?: Date
  finishedAt?: Date
  failureKind?: string
  failureCode?: string
  failureMessage?: string
  rawAnswer?: string
  quarantineKey?: string
}

export interface Decision {
  state: GenerationState
  changes: Changes
  /** What happens to the held money in the same transaction. */
  money: 'keep' | 'settle' | 'release'
  /** Before the next step, in milliseconds. */
  waitMs: number
  /** The provider takes no new work until an admin resumes it. */
  pauseProvider?: { code: string; message: string }
  /** Nobody submits to this provider for so long. */
  holdProviderMs?: number
}

/** `from` and `to` around a wait, so that many jobs do not knock at one moment; `random` is 0…1. */
const jittered = (milliseconds: number, random: number) =>
  Math.round(milliseconds * (1 + 0.2 * random))

const second = 1000
const minute = 60 * second

export const limits = {
  /** Submits that were provably not accepted, before we give up (about a quarter of an hour). */
  submitTries: 20,
  /** Polls in a row that could not be understood. */
  unreadablePolls: 3,
  /** After a fresh accept, "no such task" is believed only when it is repeated. */
  notFoundPolls: 2,
  /** From accept until we stop asking by ourselves. */
  pollForMs: 5 * minute,
  /** Tries for bytes that arrive incomplete, before what came is kept and refused. */
  mirrorTries: 4,
  /** Tries for a result that is gone, where the provider cannot be asked for a new link. */
  goneTries: 3,
  /** How long a result without a documented lifetime is fetched for. */
  resultLifeMs: 24 * 60 * minute,
} as const

const backoff = (tries: number, firstMs: number, mostMs: number, random: number) =>
  jittered(Math.min(mostMs, firstMs * 2 ** Math.min(tries, 16)), random)

/** The first question comes when such jobs are usually done; later ones back off gently. */
export function pollWaitMs(job: Job, now: Date, askAgainInMs?: number): number {
  if (askAgainInMs !== undefined) return Math.min(askAgainInMs, minute)
  if (job.acceptedAt === null) return job.usualMs.from
  const elapsed = now.getTime() - job.acceptedAt.getTime()
  if (elapsed < job.usualMs.to * 2) return 1 * second
  return Math.min(15 * second, Math.max(2 * second, Math.round(elapsed / 10)))
}

function told(failure: ProviderFailure): Changes {
  return {
    failureKind: failure.kind,
    failureCode: failure.code,
    failureMessage: failure.message,
    ...(failure.rawAnswer === undefined ? {} : { rawAnswer: failure.rawAnswer }),
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
  }
}

const ended = (
  state: GenerationState,
  changes: Changes,
  now: Date,
  money: Decision['money'],
): Decision => ({
  state,
  changes: { ...changes, finishedAt: now },
  money,
  waitMs: 0,
})

/** An answer that brings the job forward, from `submit` or from `poll`. */
export function afterOutcome(job: Job, outcome: Outcome, now: Date): Decision {
  const receipt =
    outcome.receipt?.requestId === undefined ? {} : { requestId: outcome.receipt.requestId }
  const acceptedAt = job.acceptedAt ?? now
  if (outcome.state === 'running') {
    const waitMs = pollWaitMs(job, now, outcome.askAgainInMs)
    if (job.acceptedAt !== null && now.getTime() - acceptedAt.getTime() > limits.pollForMs)
      return ended(
        'unknown',
        {
          ...receipt,
          failureKind: 'ambiguous',
          failureCode: 'no_end_in_sight',
          failureMessage:
            'The provider accepted the request and was still working on it when we stopped asking.',
        },
        now,
        'keep',
      )
    return {
      state: 'running',
      changes: { ...receipt, ticket: outcome.ticket, acceptedAt, pollTries: 0 },
      money: 'keep',
      waitMs,
    }
  }
  return {
    state: 'mirroring',
    changes: {
      ...receipt,
      acceptedAt,
      resultUrl: outcome.image.url,
      resultExpiresAt: outcome.image.expiresAt ?? new Date(now.getTime() + limits.resultLifeMs),
      warnings: outcome.warnings,
      ...(outcome.promptUsed === undefined ? {} : { promptUsed: outcome.promptUsed }),
      ...(outcome.reasoning === undefined ? {} : { reasoning: outcome.reasoning }),
    },
    money: 'settle',
    waitMs: 0,
  }
}

export function afterSubmitFailure(
  job: Job,
  failure: ProviderFailure,
  now: Date,
  random: number,
): Decision {
  switch (failure.kind) {
    case 'refused':
    case 'moderated':
      return ended('failed', told(failure), now, 'release')
    case 'blocked':
      return {
        ...ended('failed', told(failure), now, 'release'),
        pauseProvider: { code: failure.code, message: failure.message },
      }
    case 'throttled':
    case 'unavailable': {
      const tries = job.submitTries + 1
      if (tries >= limits.submitTries)
        return ended('failed', { ...told(failure), submitTries: tries }, now, 'release')
      const waitMs =
        failure.retryAfterMs === undefined
          ? backoff(
              job.submitTries,
              failure.kind === 'throttled' ? 2 * second : second,
              minute,
              random,
            )
          : jittered(failure.retryAfterMs, random)
      return {
        state: 'queued',
        changes: { submitTries: tries },
        money: 'keep',
        waitMs,
        ...(failure.kind === 'throttled' ? { holdProviderMs: waitMs } : {}),
      }
    }
    case 'malformed':
    case 'ambiguous':
      return ended('unknown', told(failure), now, 'keep')
  }
}

/**
 * The job was accepted, so nothing here releases money unless the provider itself says that the job failed.
 * A key that is refused while polling pauses the provider, but the asking goes on: the picture may be there.
 */
export function afterPollFailure(
  job: Job,
  failure: ProviderFailure,
  now: Date,
  random: number,
): Decision {
  const tries = job.pollTries + 1
  const overdue =
    job.acceptedAt !== null && now.getTime() - job.acceptedAt.getTime() > limits.pollForMs
  const again = (waitMs: number): Decision => ({
    state: 'running',
    changes: { pollTries: tries },
    money: 'keep',
    waitMs,
  })
  if (failure.notFound)
    return tries > limits.notFoundPolls
      ? ended('unknown', { ...told(failure), pollTries: tries }, now, 'keep')
      : again(2 * second)
  switch (failure.kind) {
    case 'refused':
    case 'moderated':
      return ended('failed', told(failure), now, 'release')
    case 'malformed':
      return tries > limits.unreadablePolls
        ? ended('failed', { ...told(failure), pollTries: tries }, now, 'keep')
        : again(2 * second)
    case 'blocked':
      return overdue
        ? ended('unknown', { ...told(failure), pollTries: tries }, now, 'keep')
        : {
            ...again(backoff(job.pollTries, 5 * second, 30 * second, random)),
            pauseProvider: { code: failure.code, message: failure.message },
          }
    case 'throttled':
    case 'unavailable':
    case 'ambiguous':
      return overdue
        ? ended('unknown', { ...told(failure), pollTries: tries }, now, 'keep')
        : again(
            failure.retryAfterMs === undefined
              ? backoff(job.pollTries, 2 * second, 30 * second, random)
              : jittered(failure.retryAfterMs, random),
          )
  }
}

export type MirrorProblem =
  | { kind: 'gone'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'quarantined'; message: string; quarantineKey: string }
  | { kind: 'try_again'; message: string }
  | { kind: 'storage_unavailable'; message: string }

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
          changes: { freshPolled: true, pollTries: 0 },
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

/** A row was found in `submitting` and nobody works on it any more. */
export function afterOwnerDied(now: Date): Decision {
  return ended(
    'unknown',
    {
      failureKind: 'ambiguous',
      failureCode: 'interrupted',
      failureMessage:
        'The server stopped while the request was out. It may have been accepted and charged.',
    },
    now,
    'keep',
  )
}
