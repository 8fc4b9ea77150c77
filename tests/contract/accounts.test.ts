import { createHash } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFirstAdmin, anyUserExists } from '@/lib/auth/first-admin'
import { bootstrapAdmin } from '@/lib/auth/bootstrap'
import { actorForCredentials, actorForSession, actorForToken, type Actor } from '@/lib/auth/proof'
import {
  endAllSessions,
  endOwnSession,
  endSession,
  listSessions,
  startSession,
} from '@/lib/auth/sessions'
import { createApiToken, listApiTokens, revokeApiToken } from '@/lib/auth/tokens'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const secret = 'a secret of this test alone'
const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))

vi.mock('@/lib/db', async (original) => ({
  ...(await original<typeof import('@/lib/db')>()),
  database: () => current.client,
}))
vi.mock('@/lib/installation-secret', () => ({ installationSecret: () => secret }))
vi.hoisted(() => {
  process.env.ADMIN_EMAIL = 'Boot@Harbour.Studio'
  process.env.ADMIN_PASSWORD = 'from the environment'
})

const mei = { name: 'Mei Lin 林美', email: 'mei@harbour.studio', password: 'twelve words' }

async function fulfilled(attempts: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(attempts)
  return results.filter(({ status }) => status === 'fulfilled').length
}

describe.each(availableDialects)('accounts on %s', (dialect) => {
  let db: TestDatabase

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    current.client = db.client
  })

  afterEach(() => db.close())

  async function member(role = 'creator'): Promise<{ userId: string; sid: string; actor: Actor }> {
    const email = `${crypto.randomUUID()}@harbour.studio`
    const { id } = await db.client.user.create({ data: { name: 'A member', email, role } })
    const sid = await startSession(id, 'Firefox/140')
    const actor = await actorForSession(sid)
    if (!actor) throw new Error('A new session has no actor')
    return { userId: id, sid, actor }
  }

  describe('the first account', () => {
    test('twenty set-ups at once make one admin', async () => {
      expect(await anyUserExists()).toBe(false)
      const setups = Array.from({ length: 20 }, (_, i) =>
        createFirstAdmin({ ...mei, email: `mei${i}@harbour.studio` }),
      )
      expect(await fulfilled(setups)).toBe(1)
      expect(await db.client.user.findMany({ select: { role: true } })).toEqual([{ role: 'admin' }])
      expect(await anyUserExists()).toBe(true)
      expect(await db.client.auditEntry.findMany()).toMatchObject([
        { verb: 'team.set_up', actorName: mei.name },
      ])
      await expect(createFirstAdmin(mei)).rejects.toMatchObject({ code: 'already_set_up' })
    })

    test('the environment and a person at the same moment make one, too', async () => {
      const attempts = [bootstrapAdmin(), createFirstAdmin(mei), bootstrapAdmin(), bootstrapAdmin()]
      await Promise.allSettled(attempts)
      expect(await db.client.user.count()).toBe(1)
    })

    test('comes from the environment once, and never over an existing one', async () => {
      await bootstrapAdmin()
      await bootstrapAdmin()
      const users = await db.client.user.findMany()
      expect(users).toMatchObject([{ email: 'boot@harbour.studio', role: 'admin' }])
      expect(users[0]?.passwordHash).toMatch(/^\$argon2id\$/)
      expect(JSON.stringify(users)).not.toContain('from the environment')
    })

    test('is not made while there is anybody, whoever that is', async () => {
      await member('viewer')
      await expect(createFirstAdmin(mei)).rejects.toMatchObject({
        code: 'already_set_up',
        status: 403,
      })
    })
  })

  describe('a session', () => {
    test('is an actor with the role of this moment', async () => {
      const { userId, sid, actor } = await member()
      expect(actor).toMatchObject({ userId, role: 'creator', via: 'session', sessionId: sid })
      await db.client.user.update({ where: { id: userId }, data: { role: 'viewer' } })
      expect(await actorForSession(sid)).toMatchObject({ role: 'viewer' })
    })

    test('is dead once ended, expired, or its person disabled, removed or without a known role', async () => {
      const deaths = [
        ({ sid }: { sid: string }) => endSession(sid),
        ({ sid }: { sid: string }) =>
          db.client.session.update({ where: { id: sid }, data: { expiresAt: new Date(0) } }),
        ({ userId: id }: { userId: string }) =>
          db.client.user.update({ where: { id }, data: { disabledAt: new Date() } }),
        ({ userId: id }: { userId: string }) => db.client.user.delete({ where: { id } }),
        ({ userId: id }: { userId: string }) =>
          db.client.user.update({ where: { id }, data: { role: 'owner' } }),
      ]
      for (const die of deaths) {
        const one = await member()
        await die(one)
        expect(await actorForSession(one.sid)).toBeNull()
      }
    })

    test('is seen once a minute, not at every request', async () => {
      const { sid } = await member()
      const seenAt = async () =>
        (await db.client.session.findUniqueOrThrow({ where: { id: sid } })).lastSeenAt
      const first = await seenAt()
      await actorForSession(sid)
      expect(await seenAt()).toEqual(first)
      const long = new Date(Date.now() - 3_600_000)
      await db.client.session.update({ where: { id: sid }, data: { lastSeenAt: long } })
      await actorForSession(sid)
      expect((await seenAt()).getTime()).toBeGreaterThan(long.getTime())
    })

    test('is ended by its own person only', async () => {
      const one = await member()
      const other = await member('admin')
      await expect(endOwnSession(other.actor, one.sid)).rejects.toMatchObject({ status: 404 })
      const second = await startSession(one.userId, null)
      await endOwnSession(one.actor, second)
      expect(await listSessions(one.actor)).toMatchObject([{ id: one.sid }])
      await endAllSessions(one.actor)
      expect(await listSessions(one.actor)).toEqual([])
      expect(await actorForSession(other.sid)).not.toBeNull()
    })

    test('remembers the browser, however odd its name', async () => {
      const { userId, actor, sid } = await member()
      await endSession(sid)
      await startSession(userId, `\u0000\ud800 浏览器 ${'x'.repeat(5000)}`)
      const [session] = await listSessions(actor)
      expect(session?.userAgent).toMatch(/^\ufffd 浏览器 x+$/)
      expect(session?.userAgent).toHaveLength(300)
    })
  })

  describe('the cookie', () => {
    const cookieOf = (token: Record<string, unknown>, by = secret) => encode({ token, secret: by })

    test('names a session and proves nothing else', async () => {
      const { sid, userId } = await member('viewer')
      const cookie = await cookieOf({ sid, sub: 'somebody-else', role: 'admin' })
      expect(await actorForCredentials(null, cookie)).toMatchObject({ userId, role: 'viewer' })
      await endSession(sid)
      expect(await actorForCredentials(null, cookie)).toBeNull()
    })

    test('of another installation, altered, or of no session is nobody', async () => {
      const { sid } = await member()
      const cookie = await cookieOf({ sid })
      const cookies = [
        await cookieOf({ sid }, 'another secret altogether'),
        // Not at its end: the last letter holds bits that mean nothing.
        `${cookie.slice(0, -9)}${cookie.at(-9) === 'A' ? 'B' : 'A'}${cookie.slice(-8)}`,
        await cookieOf({ sub: sid }),
        await cookieOf({ sid: { not: '' } }),
        await cookieOf({ sid: 'x'.repeat(10_000) }),
        'not.a.token',
        '\u0000',
        '',
      ]
      for (const bad of cookies) expect(await actorForCredentials(null, bad)).toBeNull()
      expect(await actorForCredentials(null, undefined)).toBeNull()
    })

    test('does not help a wrong Authorization header', async () => {
      const { sid } = await member()
      const cookie = await cookieOf({ sid })
      for (const header of ['', 'Bearer', 'Bearer zi_wrong', 'Basic bWVpOm1laQ==', cookie])
        expect(await actorForCredentials(header, cookie)).toBeNull()
    })
  })

  describe('an API token', () => {
    test('is shown once and stored as a hash', async () => {
      const { userId } = await member()
      const { token, id } = await createApiToken(userId, '发布脚本')
      expect(token).toMatch(/^zi_[A-Za-z0-9_-]{43}$/)
      const row = await db.client.apiToken.findUniqueOrThrow({ where: { id } })
      expect(row.hash).toBe(createHash('sha256').update(token).digest('hex'))
      expect(JSON.stringify(row)).not.toContain(token.slice(0, 10))
    })

    test('opens the door until it is revoked or its person disabled', async () => {
      const { userId, actor } = await member()
      const [one, two] = [await createApiToken(userId, 'one'), await createApiToken(userId, 'two')]
      expect(await actorForCredentials(`bearer ${one.token}`, undefined)).toMatchObject({
        userId,
        via: 'token',
        tokenId: one.id,
      })
      await revokeApiToken(actor, one.id)
      expect(await actorForToken(one.token)).toBeNull()
      expect(await listApiTokens(actor)).toMatchObject([
        { name: 'two', lastUsedAt: null, hint: two.token.slice(0, 7) },
      ])
      await actorForToken(two.token)
      expect((await listApiTokens(actor))[0]?.lastUsedAt).toBeInstanceOf(Date)
      await db.client.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
      expect(await actorForToken(two.token)).toBeNull()
    })

    test('is revoked by its own person only, and once', async () => {
      const one = await member()
      const other = await member('admin')
      const { id, token } = await createApiToken(one.userId, 'one')
      await expect(revokeApiToken(other.actor, id)).rejects.toMatchObject({ status: 404 })
      expect(await actorForToken(token)).not.toBeNull()
      await revokeApiToken(one.actor, id)
      await expect(revokeApiToken(one.actor, id)).rejects.toMatchObject({ status: 404 })
    })

    test.each([
      '',
      'zi_',
      `zi_${'光'.repeat(43)}`,
      `zi_${'a'.repeat(43)}`,
      `zi_${'a'.repeat(42)}\u0000`,
      '\ud800',
      "' OR 1=1 --",
      'x'.repeat(1000),
    ])('%j is none', async (text) => {
      expect(await actorForToken(text)).toBeNull()
    })
  })
})
