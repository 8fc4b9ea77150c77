import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { authenticate, createAttempts } from '@/lib/auth/sign-in'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))

vi.mock('@/lib/db', async (original) => ({
  ...(await original<typeof import('@/lib/db')>()),
  database: () => current.client,
}))
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

const verifications = vi.mocked(verify)
const password = 'ﬁve 汉字 and 🔑 '

describe.each(availableDialects)('signing in on %s', (dialect) => {
  let db: TestDatabase
  let now = 0
  let attempts = createAttempts(() => now)

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    current.client = db.client
    const passwordHash = await hashPassword(password)
    const people = [
      { email: 'mei@harbour.studio', passwordHash },
      { email: 'left@harbour.studio', passwordHash, disabledAt: new Date() },
      { email: 'elsewhere@harbour.studio', passwordHash: null },
    ]
    for (const person of people)
      await db.client.user.create({ data: { name: 'A member', role: 'viewer', ...person } })
  })

  beforeEach(() => {
    current.client = db.client
    verifications.mockClear()
    attempts = createAttempts(() => now)
  })

  afterAll(() => db.close())

  test('the right password opens, however the address is written', async () => {
    for (const email of ['mei@harbour.studio', ' MEI@Harbour.Studio '])
      expect(await authenticate({ email, password }, attempts)).toHaveProperty('userId')
  })

  test('a password typed on another keyboard is the same password', async () => {
    const typed = { email: 'mei@harbour.studio', password: password.normalize('NFKD') }
    expect(typed.password).not.toBe(password)
    expect(await authenticate(typed, attempts)).toHaveProperty('userId')
  })

  test('a wrong password, an unknown, a disabled and a passwordless address are told apart by nobody', async () => {
    const tries = [
      { email: 'mei@harbour.studio', password: 'wrong password' },
      { email: 'nobody@harbour.studio', password },
      { email: 'left@harbour.studio', password },
      { email: 'elsewhere@harbour.studio', password },
    ]
    for (const typed of tries) {
      verifications.mockClear()
      expect(await authenticate(typed, attempts)).toBeNull()
      // The same work for each: one verification, at the same cost.
      expect(verifications).toHaveBeenCalledOnce()
      expect(verifications.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    }
  })

  test.each([
    undefined,
    null,
    'mei@harbour.studio',
    {},
    { email: 'mei@harbour.studio' },
    { email: { contains: '@' }, password },
    { email: 'mei@harbour.studio', password: { length: 9 } },
    { email: 'mei@harbour.studio', password: 'x'.repeat(1_000_000) },
    { email: "' OR 1=1 --", password },
  ])('%j is refused without any work', async (typed) => {
    expect(await authenticate(typed, attempts)).toBeNull()
    expect(verifications).not.toHaveBeenCalled()
  })

  test('of a thousand wrong passwords at once ten are tried, and a minute gives one back', async () => {
    const email = 'mei@harbour.studio'
    const wrong = Array.from({ length: 1000 }, (_, i) =>
      authenticate({ email, password: `wrong password ${i}` }, attempts),
    )
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([null]))
    expect(verifications).toHaveBeenCalledTimes(10)
    expect(await authenticate({ email, password }, attempts)).toBeNull()
    expect(verifications).toHaveBeenCalledTimes(10)
    now += 60_000
    expect(await authenticate({ email, password }, attempts)).toHaveProperty('userId')
  })

  test('signing in rightly any number of times uses nothing up', async () => {
    const right = Array.from({ length: 25 }, () =>
      authenticate({ email: 'mei@harbour.studio', password }, attempts),
    )
    expect(await Promise.all(right)).not.toContain(null)
  })

  test('guessing over many addresses is limited for all together', async () => {
    const guesses = Array.from({ length: 80 }, (_, i) =>
      authenticate({ email: `guess${i}@harbour.studio`, password }, attempts),
    )
    await Promise.all(guesses)
    expect(verifications).toHaveBeenCalledTimes(50)
  })
})
