import type * as argon2Module from '@node-rs/argon2'
import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { authenticate, failureLimits } from '@/lib/auth/sign-in'
import type * as databaseModule from '@/lib/db'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))

vi.mock('@/lib/db', async (original) => ({
  ...(await original<typeof databaseModule>()),
  database: () => current.client,
}))
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof argon2Module>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

const verifications = vi.mocked(verify)
const password = 'ﬁve 汉字 and 🔑 '

describe.each(availableDialects)('signing in on %s', (dialect) => {
  let db: TestDatabase
  const start = Date.parse('2026-11-27T12:00:00Z')
  let now = new Date(start)
  const signIn = (typed: unknown, address = '203.0.113.7') => authenticate(typed, address, now)

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

  beforeEach(async () => {
    current.client = db.client
    verifications.mockClear()
    now = new Date(start)
    await db.client.rateWindow.deleteMany()
  })

  afterAll(() => db.close())

  test('the right password opens, however the address is written', async () => {
    for (const email of ['mei@harbour.studio', ' MEI@Harbour.Studio '])
      expect(await signIn({ email, password })).toHaveProperty('userId')
  })

  test('a password typed on another keyboard is the same password', async () => {
    const typed = { email: 'mei@harbour.studio', password: password.normalize('NFKD') }
    expect(typed.password).not.toBe(password)
    expect(await signIn(typed)).toHaveProperty('userId')
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
      expect(await signIn(typed)).toBeNull()
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
    expect(await signIn(typed)).toBeNull()
    expect(verifications).not.toHaveBeenCalled()
  })

  test('of a thousand wrong passwords at once, from everywhere, ten are tried until the window ends (fault 30)', async () => {
    const email = 'mei@harbour.studio'
    const wrong = Array.from({ length: 1000 }, (_, i) =>
      signIn({ email, password: `wrong password ${i}` }, `198.51.100.${i % 250}`),
    )
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([null]))
    expect(verifications).toHaveBeenCalledTimes(10)
    expect(await signIn({ email, password })).toBeNull()
    expect(verifications).toHaveBeenCalledTimes(10)
    now = new Date(start + failureLimits.perEmail.windowMs)
    expect(await signIn({ email, password })).toHaveProperty('userId')
  })

  test('signing in rightly any number of times uses nothing up', async () => {
    const right = Array.from({ length: 25 }, () =>
      signIn({ email: 'mei@harbour.studio', password }),
    )
    expect(await Promise.all(right)).not.toContain(null)
  })

  test('guessing over many accounts is limited for the address it comes from, and for nobody else', async () => {
    const guesses = Array.from({ length: 80 }, (_, i) =>
      signIn({ email: `guess${i}@harbour.studio`, password }, '192.0.2.1'),
    )
    await Promise.all(guesses)
    expect(verifications).toHaveBeenCalledTimes(50)
    // Refused before it counted: the account it was about is not worse off.
    for (let i = 0; i < 12; i += 1)
      await signIn({ email: 'mei@harbour.studio', password: 'wrong password' }, '192.0.2.1')
    expect(await signIn({ email: 'mei@harbour.studio', password })).toHaveProperty('userId')
  })

  test('guessing from everywhere is limited for all together', async () => {
    const { together } = failureLimits
    const { count } = await fill(together.most - 1)
    expect(count).toBe(together.most - 1)
    for (const i of [1, 2, 3])
      await signIn({ email: `guess${i}@harbour.studio`, password }, `192.0.2.${i}`)
    expect(verifications).toHaveBeenCalledTimes(1)
  })

  test('nothing that was typed is kept', async () => {
    await signIn({ email: 'hunter2@typed-in-the-wrong-field', password: 'wrong password' })
    const rows = JSON.stringify(await db.client.rateWindow.findMany())
    expect(rows).not.toMatch(/hunter2|203\.0\.113/)
  })

  function fill(count: number) {
    const { name, windowMs } = failureLimits.together
    const window = String(Math.floor(start / windowMs))
    return db.client.rateWindow.create({
      data: { key: `${name}:`, window, count, expiresAt: new Date(start + windowMs) },
    })
  }
})
