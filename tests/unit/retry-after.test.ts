import { expect, it } from 'vitest'
import { retryAfterMs } from '@/lib/providers/retry-after'

const now = new Date('2026-07-20T12:00:00Z')

it.each([
  [undefined, undefined],
  ['', undefined],
  ['0', 0],
  ['7', 7000],
  [' 7 ', 7000],
  ['0.5', 500],
  ['301', 300_000],
  ['9'.repeat(400), 300_000],
  ['-5', undefined],
  ['1e3', undefined],
  ['soon', undefined],
  ['retry in 5', undefined],
  ['Mon, 20 Jul 2026 12:00:30 GMT', 30_000],
  ['Mon, 20 Jul 2026 11:59:00 GMT', 0],
  ['Mon, 20 Jul 2099 12:00:00 GMT', 300_000],
  ['Mon, 99 Jul 2026 12:00:30 GMT', undefined],
])('Retry-After %j is %s ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected)
})
