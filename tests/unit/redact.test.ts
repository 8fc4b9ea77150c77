import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redact } from '@/lib/providers/redact'

const key = 'kanarienvogel-ohne-form'

it.each([
  ['the key itself', `Incorrect key ${key}!`, 'Incorrect key [key]!'],
  ['a key by its shape', 'Invalid key: sk-abc***1234, rk_live_99', 'Invalid key: [key], [key]'],
  ['a header', 'authorization: bearer abc.def', 'authorization: Bearer [key]'],
  ['a signed URL', 'at https://a.b/c.png?Expires=1&Signature=x now', 'at https://a.b/c.png?… now'],
  [
    'a URL in JSON',
    '{"u":"https:\\/\\/a.b\\/c\\u003fx=1\\u0026y"}',
    '{"u":"https:\\/\\/a.b\\/c?…"}',
  ],
  ['a loose signature', 'Signature=c2lnbg%3D&OSSAccessKeyId=LTAI', 'Signature=…&OSSAccessKeyId=…'],
  ['nothing', '价格 5 < 6 & "ok"?', '价格 5 < 6 & "ok"?'],
])('takes out %s', (_, text, expected) => {
  expect(redact(text, key, 1000)).toBe(expected)
})

it('never shows the key, whole or cut, wherever it stands in a long text', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 1, max: 9000 }),
      (at, limit) => {
        const url = 'https://a.b/c?'
        const text = `${' '.repeat(7000)}${url}${'q'.repeat(at)} ${key} ${'z'.repeat(40_000)}`
        const redacted = redact(text, key, limit)
        expect(redacted).not.toContain(key.slice(0, 6))
        expect(redacted.length).toBeLessThanOrEqual(limit)
      },
    ),
  )
})

it('leaves only what every database can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, limit) => {
      const redacted = redact(`${text}\0\ud83d\ude00`, '', limit)
      expect(redacted.isWellFormed()).toBe(true)
      expect(redacted).not.toContain('\0')
    }),
  )
})
