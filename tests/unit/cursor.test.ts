import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor, isImageId } from '@/lib/gallery/cursor'

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
const moments = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })

describe('a cursor', () => {
  test('comes back as it was written, and needs no escaping in an address', () => {
    fc.assert(
      fc.property(ids, moments, (id, createdAt) => {
        const text = encodeCursor({ id, createdAt })
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(decodeCursor(text)).toEqual({ id, createdAt })
      }),
    )
  })

  test('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const cursor = decodeCursor(text)
        if (cursor !== null) expect(encodeCursor(cursor)).toBe(text)
      }),
    )
  })

  const base64url = (text: string) => Buffer.from(text).toString('base64url')
  test.each([
    '',
    '\0',
    '页',
    '__proto__',
    'a'.repeat(100_000),
    base64url('1700000000000'),
    base64url('1700000000000.'),
    base64url('.abc'),
    base64url('-1.abc'),
    base64url('1e9.abc'),
    base64url('01.abc'),
    base64url('9999999999999999.abc'),
    base64url("1700000000000.' OR 1=1 --"),
    base64url('1700000000000.ab\0c'),
    base64url('1700000000000.图'),
    base64url(`1700000000000.${'a'.repeat(65)}`),
    `${base64url('1700000000000.abc')}=`,
    ` ${base64url('1700000000000.abc')}`,
    `${base64url('1700000000000.abc')}!`,
  ])('%j is none', (text) => {
    expect(decodeCursor(text)).toBeNull()
  })
})

test.each(['', ' ', 'a b', '../x', 'a\0', '图', '%', 'a'.repeat(65)])('%j is no id', (text) => {
  expect(isImageId(text)).toBe(false)
})

test.each(['cmb0abc', 'b3f1c1de-9a1e-4f5e-8a70-1d2c3b4a5f60'])('%s may be one', (text) => {
  expect(isImageId(text)).toBe(true)
})
