import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualRange } from '@/lib/generations/usual-time'

it('says nothing before there is a history', () => {
  expect(usualRange([1000, 2000, 3000, 4000])).toBeNull()
})

it('is not moved by one slow job', () => {
  expect(usualRange([2100, 2200, 2600, 2900, 3100, 3200, 3300, 3400, 3600, 240_000])).toEqual({ from: 2500, to: 3500 })
})

it('lies within what was measured, in half seconds outwards', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 5, maxLength: 60 }), (durations) => {
      const range = usualRange(durations)
      expect(range).not.toBeNull()
      if (!range) return
      expect(range.from).toBeLessThanOrEqual(range.to)
      expect(range.from).toBeGreaterThanOrEqual(Math.min(...durations) - 500)
      expect(range.to).toBeLessThanOrEqual(Math.max(...durations) + 500)
      expect(range.from % 500).toBe(0)
    }),
  )
})
