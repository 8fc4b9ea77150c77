import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterMirrorFailure } from '@/lib/generations/after-mirror'
import type { Job } from '@/lib/generations/decision'
import {
  afterOutcome,
  afterOwnerDied,
  afterPollFailure,
  afterSubmitFailure,
} from '@/lib/generations/lifecycle'
import { limits, pollWaitMs } from '@/lib/generations/waits'
import type { FailureKind, ProviderFailure } from '@/lib/providers/errors'

const now = new Date('2026-11-27T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)

const job: Job = {
  submitTries: 0,
  pollTries: 0,
  mirrorTries: 0,
  freshPolled: false,
  pollable: true,
  acceptedAt: null,
  pollUntil: null,
  resultExpiresAt: null,
  usualMs: { from: 2000, to: 6000 },
}
const accepted: Job = { ...job, acceptedAt: ago(3000) }

const failure = (kind: FailureKind, more: Partial<ProviderFailure> = {}): ProviderFailure => ({
  kind,
  code: 'some_code',
  message: 'Some words',
  ...more,
})

describe('after a submit', () => {
  it.each([
    ['refused', 'failed', 'release'],
    ['moderated', 'failed', 'release'],
    ['blocked', 'failed', 'release'],
    ['throttled', 'queued', 'keep'],
    ['unavailable', 'queued', 'keep'],
    ['malformed', 'unknown', 'keep'],
    ['ambiguous', 'unknown', 'keep'],
  ] as const)('%s becomes %s and the money is: %s', (kind, state, money) => {
    expect(afterSubmitFailure(job, failure(kind), now, 0)).toMatchObject({ state, money })
  })

  it('goes back to the queue only when the provider provably did not accept it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FailureKind>('refused', 'moderated', 'blocked', 'malformed', 'ambiguous'),
        fc.nat(100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, submitTries, random) => {
          const { state } = afterSubmitFailure({ ...job, submitTries }, failure(kind), now, random)
          expect(['failed', 'unknown']).toContain(state)
        },
      ),
    )
  })

  it('honours Retry-After for the whole provider, never early', () => {
    const decision = afterSubmitFailure(job, failure('throttled', { retryAfterMs: 3000 }), now, 0.5)
    expect(decision.waitMs).toBeGreaterThanOrEqual(3000)
    expect(decision.holdProviderMs).toBe(decision.waitMs)
  })

  it('pauses the provider when the key, the quota or the bill is the reason', () => {
    expect(afterSubmitFailure(job, failure('blocked'), now, 0).pauseProvider).toEqual({
      code: 'some_code',
      message: 'Some words',
    })
  })

  it('gives up in the end, and gives the money back', () => {
    const decision = afterSubmitFailure(
      { ...job, submitTries: limits.submitTries - 1 },
      failure('unavailable'),
      now,
      0,
    )
    expect(decision).toMatchObject({ state: 'failed', money: 'release' })
  })

  it('keeps the ticket before anything else, and asks when such jobs are usually done', () => {
    const decision = afterOutcome(job, { state: 'running', ticket: { id: 'a' } }, now)
    expect(decision).toMatchObject({
      state: 'running',
      money: 'keep',
      changes: { ticket: { id: 'a' }, acceptedAt: now },
    })
    expect(decision.waitMs).toBe(2000)
  })

  it('counts a finished picture as paid the moment it is known', () => {
    const decision = afterOutcome(
      job,
      {
        state: 'finished',
        image: { url: 'https://host/a.png' },
        warnings: [],
        promptUsed: 'p',
        reasoning: 'r',
      },
      now,
    )
    expect(decision).toMatchObject({
      state: 'mirroring',
      money: 'settle',
      changes: { resultUrl: 'https://host/a.png', promptUsed: 'p', reasoning: 'r' },
    })
    expect(decision.changes.resultExpiresAt?.getTime()).toBeGreaterThan(now.getTime())
  })
})

describe('after a poll', () => {
  it.each([
    ['refused', 'failed', 'release'],
    ['moderated', 'failed', 'release'],
    ['malformed', 'running', 'keep'],
    ['blocked', 'running', 'keep'],
    ['throttled', 'running', 'keep'],
    ['unavailable', 'running', 'keep'],
    ['ambiguous', 'running', 'keep'],
  ] as const)('%s becomes %s and the money is: %s', (kind, state, money) => {
    expect(afterPollFailure(accepted, failure(kind), now, 0)).toMatchObject({ state, money })
  })

  it('asks three more times what it cannot read, then fails and leaves the money for review', () => {
    let current = accepted
    const states: string[] = []
    while (states.at(-1) !== 'failed') {
      const decision = afterPollFailure(current, failure('malformed'), now, 0)
      states.push(decision.state)
      current = { ...current, ...decision.changes, acceptedAt: current.acceptedAt }
      expect(decision.money).toBe('keep')
    }
    expect(states).toEqual(['running', 'running', 'running', 'failed'])
  })

  it('forgives "no such task", then says that the outcome is unknown', () => {
    const notFound = failure('refused', { notFound: true })
    expect(afterPollFailure(accepted, notFound, now, 0)).toMatchObject({
      state: 'running',
      money: 'keep',
    })
    expect(
      afterPollFailure({ ...accepted, pollTries: limits.notFoundPolls }, notFound, now, 0),
    ).toMatchObject({
      state: 'unknown',
      money: 'keep',
    })
  })

  it('ends in unknown, ticket kept, when the provider never ends', () => {
    const old = { ...accepted, acceptedAt: ago(limits.pollForMs + 1), pollUntil: ago(1) }
    expect(afterOutcome(old, { state: 'running', ticket: { id: 'a' } }, now)).toMatchObject({
      state: 'unknown',
      money: 'keep',
    })
    for (const kind of ['blocked', 'throttled', 'unavailable', 'ambiguous'] as const)
      expect(afterPollFailure(old, failure(kind), now, 0)).toMatchObject({
        state: 'unknown',
        money: 'keep',
      })
  })

  it('calls a picture that was paid for lost when no new link is to be had', () => {
    const paid = { ...accepted, freshPolled: true, pollUntil: ago(1), pollTries: 9 }
    for (const kind of ['refused', 'moderated', 'malformed', 'blocked', 'unavailable'] as const)
      expect(afterPollFailure(paid, failure(kind), now, 0)).toMatchObject({
        state: 'lost',
        money: 'keep',
        changes: { failureCode: 'result_lost' },
      })
    expect(afterOutcome(paid, { state: 'running', ticket: { id: 'a' } }, now).state).toBe('lost')
  })

  it('takes the picture of a job that was given up nearly too late', () => {
    const old = { ...accepted, acceptedAt: ago(limits.pollForMs * 10) }
    const outcome = {
      state: 'finished',
      image: { url: 'https://host/a.png' },
      warnings: [],
    } as const
    expect(afterOutcome(old, { ...outcome, warnings: [] }, now).state).toBe('mirroring')
  })

  it('asks less and less often, but at least every fifteen seconds', () => {
    fc.assert(
      fc.property(fc.nat(limits.pollForMs), fc.nat(limits.pollForMs), (a, b) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)]
        const wait = (age: number) => pollWaitMs({ ...accepted, acceptedAt: ago(age) }, now)
        expect(wait(older)).toBeGreaterThanOrEqual(wait(younger))
        expect(wait(younger)).toBeGreaterThanOrEqual(1000)
        expect(wait(older)).toBeLessThanOrEqual(15_000)
      }),
    )
  })
})

describe('saving the picture', () => {
  const saving: Job = { ...accepted, resultExpiresAt: new Date(now.getTime() + 60_000) }
  const expired: Job = { ...saving, resultExpiresAt: ago(1) }

  it('asks once for a fresh link, then says that the picture is lost', () => {
    const gone = { kind: 'gone', message: 'The host answered 403.' } as const
    const first = afterMirrorFailure(saving, gone, now, 0)
    expect(first).toMatchObject({ state: 'running', changes: { freshPolled: true } })
    expect(afterMirrorFailure({ ...saving, freshPolled: true }, gone, now, 0)).toMatchObject({
      state: 'lost',
      changes: { failureCode: 'result_lost' },
    })
  })

  it('tries a few times where no fresh link can be had', () => {
    const gone = { kind: 'gone', message: 'The host answered 404.' } as const
    let current: Job = { ...saving, pollable: false }
    let tries = 0
    for (let state = 'mirroring'; state === 'mirroring'; tries += 1) {
      const decision = afterMirrorFailure(current, gone, now, 0)
      state = decision.state
      current = { ...current, mirrorTries: decision.changes.mirrorTries ?? current.mirrorTries }
    }
    expect(tries).toBe(limits.goneTries)
  })

  it('keeps trying while only our storage is down, and never before the link expires says lost', () => {
    const down = { kind: 'storage_unavailable', message: 'No room.' } as const
    fc.assert(
      fc.property(fc.nat(10_000), (mirrorTries) => {
        expect(afterMirrorFailure({ ...saving, mirrorTries }, down, now, 0).state).toBe('mirroring')
      }),
    )
    expect(afterMirrorFailure(expired, down, now, 0).state).toBe('lost')
  })

  it('quarantines what is no picture, and never touches the money again', () => {
    for (const problem of [
      { kind: 'refused', message: 'Another host.' },
      { kind: 'quarantined', message: 'HTML.', quarantineKey: 'quarantine/a' },
    ] as const) {
      const decision = afterMirrorFailure(saving, problem, now, 0)
      expect(decision).toMatchObject({
        state: 'quarantined',
        money: 'keep',
        changes: { failureCode: 'result_refused' },
      })
    }
  })
})

it('does not know what became of a request whose server died', () => {
  expect(afterOwnerDied(now)).toMatchObject({
    state: 'unknown',
    money: 'keep',
    changes: { failureCode: 'interrupted' },
  })
})
