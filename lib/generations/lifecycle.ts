/**
 * The life of one generation. The row is the job.
 *
 *   queued ──▶ submitting ──▶ running ──▶ mirroring ──▶ ready
 *
 * - `queued`: the intent is committed and its cost is held. Nothing was sent. Only here may a person cancel,
 *   or pause (`pausedAt`: it stays here until they resume or cancel it). A failure that stands on the row tells
 *   why it came back here, and goes when the provider accepts it.
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
import { ended, type Changes, type Decision, type Job } from '@/lib/generations/decision'
import {
  backoff,
  jittered,
  limits,
  minute,
  patience,
  pollWaitMs,
  second,
} from '@/lib/generations/waits'
import type { ProviderFailure } from '@/lib/providers/errors'
import type { Outcome } from '@/lib/providers/provider'

function told(failure: ProviderFailure): Changes {
  return {
    failureKind: failure.kind,
    failureCode: failure.code,
    failureMessage: failure.message,
    ...(failure.rawAnswer === undefined ? {} : { rawAnswer: failure.rawAnswer }),
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
  }
}

/**
 * A job that is polled once more because its link was gone has been paid for already: if there is no
 * new link to be had, the picture is lost, whatever the provider says now.
 */
function asPaid(job: Job, decision: Decision): Decision {
  if (!job.freshPolled || (decision.state !== 'failed' && decision.state !== 'unknown'))
    return decision
  return {
    ...decision,
    state: 'lost',
    changes: { ...decision.changes, failureKind: 'lost', failureCode: 'result_lost' },
    money: 'keep',
  }
}

/** An answer that brings the job forward, from `submit` or from `poll`. */
export const afterOutcome = (job: Job, outcome: Outcome, now: Date): Decision =>
  asPaid(job, decideOutcome(job, outcome, now))

/** Whatever it waited for is over. */
const accepted: Changes = { failureKind: null, failureCode: null, failureMessage: null }

function decideOutcome(job: Job, outcome: Outcome, now: Date): Decision {
  const receipt =
    outcome.receipt?.requestId === undefined ? {} : { requestId: outcome.receipt.requestId }
  const acceptedAt = job.acceptedAt ?? now
  if (outcome.state === 'running') {
    const { over, ...deadline } = patience(job, now)
    if (over)
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
      changes: {
        ...receipt,
        ...deadline,
        ...accepted,
        ticket: outcome.ticket,
        acceptedAt,
        pollTries: 0,
      },
      money: 'keep',
      waitMs: pollWaitMs(job, now, outcome.askAgainInMs),
    }
  }
  return {
    state: 'mirroring',
    changes: {
      ...receipt,
      ...accepted,
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
        changes: {
          submitTries: tries,
          failureKind: failure.kind,
          failureCode: failure.code,
          failureMessage: failure.message,
        },
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
export const afterPollFailure = (
  job: Job,
  failure: ProviderFailure,
  now: Date,
  random: number,
): Decision => asPaid(job, decidePollFailure(job, failure, now, random))

function decidePollFailure(
  job: Job,
  failure: ProviderFailure,
  now: Date,
  random: number,
): Decision {
  const tries = job.pollTries + 1
  const { over, ...deadline } = patience(job, now)
  const again = (waitMs: number): Decision => ({
    state: 'running',
    changes: { ...deadline, pollTries: tries },
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
      return over
        ? ended('unknown', { ...told(failure), pollTries: tries }, now, 'keep')
        : {
            ...again(backoff(job.pollTries, 5 * second, 30 * second, random)),
            pauseProvider: { code: failure.code, message: failure.message },
          }
    case 'throttled':
    case 'unavailable':
    case 'ambiguous':
      return over
        ? ended('unknown', { ...told(failure), pollTries: tries }, now, 'keep')
        : again(
            failure.retryAfterMs === undefined
              ? backoff(job.pollTries, 2 * second, 30 * second, random)
              : jittered(failure.retryAfterMs, random),
          )
  }
}

/** A row was found in `submitting` and nobody works on it any more. */
export function afterOwnerDied(now: Date): Decision {
  const changes = {
    failureKind: 'ambiguous',
    failureCode: 'interrupted',
    failureMessage:
      'The server stopped while the request was out. It may have been accepted and charged.',
  }
  return { ...ended('unknown', changes, now, 'keep'), submit: 'interrupted' }
}
