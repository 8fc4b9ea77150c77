import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permissions, roles } from '@/lib/auth/permissions'
import {
  decisionVerbs,
  next,
  pendingApprovals,
  reviewStates,
  targetOf,
  type DecisionVerb,
  type PastDecision,
  type ReviewState,
} from '@/lib/review/machine'
import { findMentions } from '@/lib/review/mentions'
import { meanInHundredths } from '@/lib/review/rate'
import { mayJudge, mayTakePart, noRules } from '@/lib/review/rights'

const none = new Set<string>()

describe.each(reviewStates)('from %s', (state) => {
  test.each(decisionVerbs)('%s leads to its state, or changes nothing', (verb) => {
    const to = next({ state, approvers: none, needed: 1 }, verb, 'mei')
    expect(to).toBe(targetOf[verb] === state ? null : targetOf[verb])
  })
})

describe('two approvals', () => {
  const after = (
    ...decisions: readonly (readonly [DecisionVerb, string, undone?: boolean])[]
  ): PastDecision[] => decisions.map(([verb, userId, undone = false]) => ({ verb, userId, undone }))

  test.each([
    ['nobody has spoken', [], []],
    ['one approved', [['approve', 'mei']], ['mei']],
    ['it was taken back', [['approve', 'mei', true]], []],
    [
      'changes were asked for in between',
      [
        ['approve', 'mei'],
        ['request_changes', 'ana'],
        ['reopen', 'ana'],
      ],
      [],
    ],
    [
      'approved anew after that',
      [
        ['approve', 'mei'],
        ['reject', 'ana'],
        ['reopen', 'ana'],
        ['approve', 'ana'],
      ],
      ['ana'],
    ],
    [
      'the rejection was taken back',
      [
        ['approve', 'mei'],
        ['reject', 'ana', true],
      ],
      ['mei'],
    ],
  ] as const)('%s', (_, decisions, approvers) => {
    expect([...pendingApprovals('needs_review', after(...decisions))]).toEqual(approvers)
  })

  test('the same person cannot be both', () => {
    const situation = { state: 'needs_review', approvers: new Set(['mei']), needed: 2 } as const
    expect(next(situation, 'approve', 'mei')).toBeNull()
    expect(next(situation, 'approve', 'ana')).toBe('approved')
  })

  test('whatever people do, an approved picture has the approvals that were needed', () => {
    const step = fc.record({
      verb: fc.constantFrom(...decisionVerbs),
      by: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(1, 2), (steps, needed) => {
        let state: ReviewState = 'needs_review'
        const past: PastDecision[] = []
        for (const { verb, by } of steps) {
          const to = next({ state, approvers: pendingApprovals(state, past), needed }, verb, by)
          if (to === null) continue
          past.push({ verb, userId: by, undone: false })
          state = to
          if (state !== 'approved') continue
          const tail = past.slice(past.findLastIndex((one) => one.verb !== 'approve') + 1)
          expect(new Set(tail.map(({ userId }) => userId)).size).toBeGreaterThanOrEqual(needed)
        }
      }),
    )
  })
})

test('who may judge and who may speak, for every role', () => {
  const table = roles.map((role) => [
    role,
    mayJudge(role, false, noRules),
    mayJudge(role, true, noRules),
    mayJudge(role, true, { ...noRules, notYourOwn: true }),
    mayTakePart(role),
  ])
  expect(permissions).toContain('review-own')
  expect(table).toEqual([
    ['admin', 'allowed', 'allowed', 'own_picture', true],
    ['creator', 'role', 'allowed', 'own_picture', true],
    ['reviewer', 'allowed', 'role', 'role', true],
    ['viewer', 'role', 'role', 'role', false],
  ])
})

describe('mentions', () => {
  const members = [
    { id: 'ann', name: 'Ann' },
    { id: 'ann-lee', name: 'Ann Lee' },
    { id: 'mei', name: '林美' },
    { id: 'mei-2', name: '林美' },
    { id: 'noor', name: 'نور' },
    { id: 'emoji', name: '🎨' },
    { id: 'nobody', name: '' },
  ]
  const ids = (text: string) => findMentions(text, members).map(({ userIds }) => userIds.join('+'))

  test.each([
    ['@Ann look', ['ann']],
    ['@ann lee, and @Ann.', ['ann-lee', 'ann']],
    ['@Anna is somebody else', []],
    ['请@林美看一下', ['mei+mei-2']],
    ['write to me@ann.example', []],
    ['@نور', ['noor']],
    ['@🎨@🎨', ['emoji', 'emoji']],
    ['@', []],
    ['@@Ann', ['ann']],
    ['\ud800@Ann\udfff', ['ann']],
  ])('%j', (text, expected) => expect(ids(text)).toEqual(expected))

  test('ranges are in order, inside the text, and begin with the sign', () => {
    const pieces = fc.constantFrom('@', 'Ann', ' Lee', '林美', 'x', '🎨', '\ud800', ' ')
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          let last = 0
          for (const { start, end } of findMentions(text, members)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.charAt(start)).toBe('@')
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        },
      ),
    )
  })
})

test('a mean of no ratings is none, and of some lies between them', () => {
  expect(meanInHundredths(0, 0)).toBeNull()
  const stars = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(stars, (all) => {
      const mean =
        meanInHundredths(
          all.reduce((sum, one) => sum + one, 0),
          all.length,
        ) ?? 0
      expect(mean).toBeGreaterThanOrEqual(Math.min(...all) * 100)
      expect(mean).toBeLessThanOrEqual(Math.max(...all) * 100)
    }),
  )
})
