import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOfKey, partKey } from '@/lib/generations/order-key'

const draftKey = fc.stringMatching(/^[0-9a-f]{32}$/)
const part = fc.oneof(fc.nat({ max: 49 }), fc.constantFrom('reapi', 'model-studio'))

test('parts of one order know each other, and fit what the door takes', () => {
  fc.assert(
    fc.property(draftKey, part, part, (key, one, other) => {
      expect(orderOfKey(partKey(key, one))).toBe(key)
      expect(orderOfKey(partKey(partKey(key, one), other))).toBe(key)
      expect(partKey(key, one) === partKey(key, other)).toBe(String(one) === String(other))
      expect(partKey(key, one)).toMatch(/^[A-Za-z0-9_-]{8,100}$/)
    }),
  )
})

test.each([
  '0123456789abcdef0123456789abcdef',
  'again-0123456789abcdef0123456789abcdef-1',
  '01234567-89ab-cdef-0123-456789abcdef',
  '-1',
])('%s is no part', (key) => {
  expect(orderOfKey(key)).toBeNull()
})
