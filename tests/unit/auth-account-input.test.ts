import { describe, expect, test } from 'vitest'
import { credentialsInput, newAccountInput } from '@/lib/auth/account-input'

const good = { name: 'Mei Lin', email: 'mei@harbour.studio', password: 'twelve words' }

function faultyField(change: Record<string, unknown>): string | undefined {
  const parsed = newAccountInput.safeParse({ ...good, ...change })
  return parsed.success ? undefined : parsed.error.issues[0]?.path.join('.')
}

describe('accepted', () => {
  test.each([
    ['name', '林美', '林美'],
    ['name', '  Mei\r\n\u0000Lin\u2028 ', 'Mei Lin'],
    ['name', 'e\u0301', '\u00e9'],
    ['name', '🎨'.repeat(100), '🎨'.repeat(100)],
    ['name', 'a\ud800', 'a\ufffd'],
    ['email', ' MEI@Harbour.Studio ', 'mei@harbour.studio'],
    ['email', '美@例子.中国', '美@例子.中国'],
    ['password', '  八个汉字也可以吗  ', '  八个汉字也可以吗  '],
    ['password', '🔑'.repeat(8), '🔑'.repeat(8)],
  ] as const)('%s %j', (field, typed, kept) => {
    expect(newAccountInput.parse({ ...good, [field]: typed })[field]).toBe(kept)
  })
})

describe('refused, and the field named', () => {
  test.each([
    ['name', ''],
    ['name', ' \u0000\t '],
    ['name', '🎨'.repeat(101)],
    ['name', 7],
    ['email', ''],
    ['email', 'mei'],
    ['email', 'mei@'],
    ['email', '@harbour.studio'],
    ['email', 'mei@harbour@studio'],
    ['email', 'mei lin@harbour.studio'],
    ['email', `${'m'.repeat(250)}@a.bc`],
    ['password', ''],
    ['password', 'short 7'],
    ['password', '🔑'.repeat(7)],
    ['password', 'x'.repeat(201)],
    ['password', null],
  ])('%s %j', (field, value) => {
    expect(faultyField({ [field]: value })).toBe(field)
  })

  test('a field too many', () => {
    expect(newAccountInput.safeParse({ ...good, role: 'admin' }).success).toBe(false)
  })
})

test('a password of any length people may have is tried, a huge one is not', () => {
  const { email } = good
  expect(credentialsInput.safeParse({ email, password: '🔑'.repeat(200) }).success).toBe(true)
  expect(credentialsInput.safeParse({ email, password: 'x'.repeat(1_000_000) }).success).toBe(false)
})
