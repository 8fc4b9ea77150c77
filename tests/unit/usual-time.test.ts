import fc from 'fast-check'
import { expect, it } from 'vitest'
import { models } from '@/lib/catalog/models'
import { usualRange, usualTimesOf, type TimedJob } from '@/lib/generations/usual-time'

it('says nothing before there is a history', () => {
  expect(usualRange([1000, 2000, 3000, 4000])).toBeNull()
})

it('is not moved by one slow job', () => {
  expect(usualRange([2100, 2200, 2600, 2900, 3100, 3200, 3300, 3400, 3600, 240_000])).toEqual({
    from: 2500,
    to: 3500,
  })
})

it('lies within what was measured, in half seconds outwards', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 5, maxLength: 60 }),
      (durations) => {
        const range = usualRange(durations)
        expect(range).not.toBeNull()
        if (!range) return
        expect(range.from).toBeLessThanOrEqual(range.to)
        expect(range.from).toBeGreaterThanOrEqual(Math.min(...durations) - 500)
        expect(range.to).toBeLessThanOrEqual(Math.max(...durations) + 500)
        expect(range.from % 500).toBe(0)
      },
    ),
  )
})

const job = (duration: number, different: Partial<TimedJob> = {}) => {
  return {
    provider: 'model-studio',
    width: 1024,
    height: 1024,
    rewritePrompt: false,
    duration,
    ...different,
  }
}

it('is told from jobs of the same size and kind', () => {
  const large = { width: 1536, height: 1536 }
  const times = usualTimesOf([
    ...[2000, 2000, 2000, 2000, 2000].map((duration) => job(duration)),
    ...[9000, 9000, 9000, 9000, 9000].map((duration) => job(duration, large)),
    ...[30_000, 30_000].map((duration) => job(duration, { rewritePrompt: true })),
  ])
  expect(times(job(0))).toEqual({ from: 2000, to: 2000 })
  expect(times(job(0, large))).toEqual({ from: 9000, to: 9000 })
  // Too few of its kind: all jobs of the provider.
  expect(times(job(0, { rewritePrompt: true }))).toEqual({ from: 2000, to: 9000 })
  expect(times(job(0, { provider: 'reapi', width: null, height: null }))).toEqual(
    models.reapi.usualMs,
  )
})
