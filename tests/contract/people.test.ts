import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { invite, listInvitations, revokeInvitation } from '@/lib/auth/invitations'
import { join, readInvitation } from '@/lib/auth/join'
import {
  changeRole,
  disableMember,
  enableMember,
  listMembers,
  removeMember,
} from '@/lib/auth/members'
import { changeOwnPassword, hasPassword } from '@/lib/auth/password-change'
import { createResetLink, readReset, resetPassword } from '@/lib/auth/password-reset'
import { hashPassword, verifyPassword } from '@/lib/auth/passwords'
import { actorForCredentials, actorForSession, actorForToken, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { createApiToken } from '@/lib/auth/tokens'
import { rate } from '@/lib/review/rate'
import { encode } from 'next-auth/jwt'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const secret = 'a secret of this test alone'
const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))

vi.mock('@/lib/db', async (original) => ({
  ...(await original<object>()),
  database: () => current.client,
}))
vi.mock('@/lib/installation-secret', () => ({ installationSecret: () => secret }))

const closed = { code: 'passage_closed' }
const week = 7 * 24 * 60 * 60 * 1000

async function fulfilled(attempts: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(attempts)
  return results.filter(({ status }) => status === 'fulfilled').length
}

describe.each(availableDialects)('people on %s', (dialect) => {
  let db: TestDatabase
  let admin: Member

  interface Member {
    id: string
    email: string
    sid: string
    actor: Actor
  }

  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    current.client = db.client
    admin = await member('admin')
  })

  afterEach(() => db.close())

  async function member(role: string, password?: string): Promise<Member> {
    const email = `${crypto.randomUUID()}@harbour.studio`
    const passwordHash = password === undefined ? null : await hashPassword(password)
    const { id } = await db.client.user.create({
      data: { name: `林美 (${role})`, email, role, passwordHash },
    })
    const sid = await startSession(id, 'Firefox/140')
    const actor = await actorForSession(sid)
    if (!actor) throw new Error('A new session has no actor')
    return { id, email, sid, actor }
  }

  const audited = async () =>
    (await db.client.auditEntry.findMany({ orderBy: { at: 'asc' } })).map(
      ({ verb, subject }) => `${verb} ${subject}`,
    )

  async function pictureOf(userId: string) {
    const { id: submissionId } = await db.client.submission.create({
      data: { userId, door: 'page', requestKey: crypto.randomUUID(), requestHash: '' },
    })
    const of = { provider: 'reapi', model: 'z-image', sandbox: true, promptSearch: '海' }
    const { id: generationId } = await db.client.generation.create({
      data: {
        ...of,
        submissionId,
        userId,
        position: 0,
        prompt: '海',
        state: 'ready',
        estimateMicroUsd: 1,
      },
    })
    return db.client.image.create({
      data: {
        userId,
        generationId,
        sha256: 'a'.repeat(64),
        bytes: 1,
        format: 'png',
        width: 1,
        height: 1,
        thumbhash: '',
        originalKey: 'o',
        previewKey: 'p',
        thumbKey: 't',
        promptSearch: '海',
        provider: 'reapi',
      },
    })
  }

  describe('an invitation', () => {
    const wei = { email: 'wei@harbour.studio', role: 'reviewer' } as const
    const account = { name: '魏 Wei', password: 'twelve words or so' }

    test('makes one account, with the address and the role it names', async () => {
      const { token } = await invite(admin.actor, wei)
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(await readInvitation(token)).toEqual({ email: wei.email })
      expect(await listInvitations()).toMatchObject([wei])
      expect(await join({ token, ...account })).toEqual({ email: wei.email })
      const user = await db.client.user.findUniqueOrThrow({ where: { email: wei.email } })
      expect(user).toMatchObject({ name: '魏 Wei', role: 'reviewer' })
      expect(await verifyPassword(user.passwordHash, account.password)).toBe(true)
      expect(await listInvitations()).toEqual([])
      expect(await db.client.activity.findMany()).toMatchObject([
        { verb: 'joined', actorName: '魏 Wei' },
      ])
      expect(await audited()).toEqual(['person.invite wei@harbour.studio'])
    })

    test('is stored as a hash', async () => {
      const { token } = await invite(admin.actor, wei)
      expect(JSON.stringify(await db.client.passage.findMany())).not.toContain(token.slice(0, 12))
    })

    test('opens once, however many ask at the same moment', async () => {
      const { token } = await invite(admin.actor, wei)
      const tries = Array.from({ length: 8 }, () => join({ token, ...account }))
      expect(await fulfilled(tries)).toBe(1)
      expect(await db.client.user.count({ where: { email: wei.email } })).toBe(1)
      await expect(join({ token, ...account })).rejects.toMatchObject(closed)
    })

    test('used, expired, altered, taken back, replaced: the same refusal (fault 32)', async () => {
      const used = (await invite(admin.actor, { ...wei, email: 'used@x.test' })).token
      await join({ token: used, ...account })
      const expired = (await invite(admin.actor, { ...wei, email: 'late@x.test' })).token
      await db.client.passage.updateMany({
        where: { email: 'late@x.test' },
        data: { expiresAt: new Date() },
      })
      const revoked = (await invite(admin.actor, { ...wei, email: 'back@x.test' })).token
      const row = await db.client.passage.findFirstOrThrow({ where: { email: 'back@x.test' } })
      await revokeInvitation(admin.actor, row.id)
      await expect(revokeInvitation(admin.actor, row.id)).rejects.toMatchObject({ status: 404 })
      const replaced = (await invite(admin.actor, wei)).token
      const good = (await invite(admin.actor, wei)).token
      const altered = `${good[0] === 'A' ? 'B' : 'A'}${good.slice(1)}`
      const { token: reset } = await createResetLink(admin.actor, admin.id)
      const odd = ['', '..', '\u0000', '\ud800', '光'.repeat(43), 'x'.repeat(5_000), `${good} `]
      for (const token of [used, expired, revoked, replaced, altered, reset, ...odd]) {
        expect(await readInvitation(token)).toBeNull()
        await expect(join({ token, ...account })).rejects.toMatchObject(closed)
      }
      expect(await readInvitation(good)).not.toBeNull()
    })

    test('lasts a week', async () => {
      await invite(admin.actor, wei)
      const [row] = await listInvitations()
      const lasts = (row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)
      expect(Math.abs(lasts - week)).toBeLessThan(60_000)
    })

    test('is not made for somebody who is here, nor usable once they are', async () => {
      await expect(
        invite(admin.actor, { email: admin.email, role: 'viewer' }),
      ).rejects.toMatchObject({ code: 'already_member', field: 'email' })
      const { token } = await invite(admin.actor, wei)
      await db.client.user.create({ data: { name: 'W', email: wei.email, role: 'viewer' } })
      await expect(join({ token, ...account })).rejects.toMatchObject(closed)
    })

    test('falls with the admin who made it', async () => {
      for (const fall of [
        (id: string) => removeMember(admin.actor, id),
        (id: string) => disableMember(admin.actor, id),
        (id: string) => changeRole(admin.actor, id, 'creator'),
      ]) {
        const other = await member('admin')
        const { token } = await invite(other.actor, wei)
        await fall(other.id)
        expect(await readInvitation(token)).toBeNull()
      }
    })
  })

  describe('whoever is changed', () => {
    const changes = {
      'a role change': (id: string) => changeRole(admin.actor, id, 'viewer'),
      disabling: (id: string) => disableMember(admin.actor, id),
      removal: (id: string) => removeMember(admin.actor, id),
    }

    test.each(Object.entries(changes))(
      'loses every session by %s (fault 31)',
      async (_, change) => {
        const one = await member('creator')
        const second = await startSession(one.id, null)
        const cookie = await encode({ token: { sid: second }, secret })
        expect(await actorForCredentials(null, cookie)).not.toBeNull()
        await change(one.id)
        expect(await actorForSession(one.sid)).toBeNull()
        expect(await actorForCredentials(null, cookie)).toBeNull()
        expect(await actorForSession(admin.sid)).not.toBeNull()
      },
    )

    test('keeps an API token over a role change, with the new rights; not when disabled or removed', async () => {
      const one = await member('creator')
      const { token } = await createApiToken(one.id, '脚本')
      await changeRole(admin.actor, one.id, 'viewer')
      expect(await actorForToken(token)).toMatchObject({ role: 'viewer' })
      await disableMember(admin.actor, one.id)
      expect(await actorForToken(token)).toBeNull()
      await enableMember(admin.actor, one.id)
      expect(await actorForToken(token)).not.toBeNull()
      await removeMember(admin.actor, one.id)
      expect(await actorForToken(token)).toBeNull()
    })

    test('is written down', async () => {
      const one = await member('creator')
      await changeRole(admin.actor, one.id, 'creator')
      await changeRole(admin.actor, one.id, 'reviewer')
      await disableMember(admin.actor, one.id)
      await enableMember(admin.actor, one.id)
      await removeMember(admin.actor, one.id)
      expect(await audited()).toEqual(
        ['person.role', 'person.disable', 'person.enable', 'person.remove'].map(
          (verb) => `${verb} ${one.email}`,
        ),
      )
      await expect(changeRole(admin.actor, one.id, 'admin')).rejects.toMatchObject({ status: 404 })
    })

    test('leaves their pictures and words with the team', async () => {
      const one = await member('creator')
      const image = await pictureOf(one.id)
      await db.client.image.update({
        where: { id: image.id },
        data: {
          comments: { create: { userId: one.id, userName: '林美', text: '好' } },
          decisions: {
            create: {
              userId: one.id,
              userName: '林美',
              verb: 'approve',
              from: 'needs_review',
              to: 'approved',
              version: 1,
            },
          },
        },
      })
      await removeMember(admin.actor, one.id)
      const left = await db.client.image.findUniqueOrThrow({
        where: { id: image.id },
        include: { comments: true, decisions: true, generation: true },
      })
      expect(left.generation.userId).toBeNull()
      expect(left.userId).toBeNull()
      expect(left.comments).toMatchObject([{ userId: null, userName: '林美' }])
      expect(left.decisions).toMatchObject([{ userId: null, userName: '林美' }])
    })
  })

  describe('the stars of somebody who leaves', () => {
    test.each([
      { others: [], mean: null },
      { others: [2], mean: 200 },
      { others: [1, 2, 2], mean: 167 },
      { others: [5, 4, 4, 4, 4, 4, 4, 4], mean: 413 },
    ])('leave the picture with those of the others: $others', async ({ others, mean }) => {
      const leaver = await member('reviewer')
      const { id } = await pictureOf(admin.id)
      const untouched = await pictureOf(admin.id)
      for (const stars of others) await rate(db.client, (await member('reviewer')).actor, id, stars)
      await rate(db.client, leaver.actor, id, 5)
      await rate(db.client, admin.actor, untouched.id, 3)
      await removeMember(admin.actor, leaver.id)
      const read = (imageId: string) =>
        db.client.image.findUniqueOrThrow({
          where: { id: imageId },
          select: { ratingMean: true, ratingCount: true, ratings: true },
        })
      expect(await read(id)).toMatchObject({ ratingMean: mean, ratingCount: others.length })
      expect((await read(id)).ratings).toHaveLength(others.length)
      expect(await read(untouched.id)).toMatchObject({ ratingMean: 300, ratingCount: 1 })
    })
  })

  describe('the last admin', () => {
    const last = { code: 'last_admin' }

    test('stays, whatever is tried', async () => {
      const disabled = await member('admin')
      await disableMember(admin.actor, disabled.id)
      await expect(changeRole(admin.actor, admin.id, 'viewer')).rejects.toMatchObject(last)
      await expect(disableMember(admin.actor, admin.id)).rejects.toMatchObject(last)
      await expect(removeMember(admin.actor, admin.id)).rejects.toMatchObject(last)
      expect(await actorForSession(admin.sid)).toMatchObject({ role: 'admin' })
      await removeMember(admin.actor, disabled.id)
    })

    test('is somebody, after any number of admins put each other out at once', async () => {
      const admins = [
        admin,
        ...(await Promise.all(Array.from({ length: 5 }, () => member('admin')))),
      ]
      const ways = [
        (by: Actor, id: string) => changeRole(by, id, 'creator'),
        (by: Actor, id: string) => disableMember(by, id),
        (by: Actor, id: string) => removeMember(by, id),
      ]
      const attempts = admins.map(({ actor }, i) => {
        const victim = admins[(i + 1) % admins.length]?.id ?? ''
        return (ways[i % ways.length] ?? removeMember)(actor, victim)
      })
      expect(await fulfilled(attempts)).toBe(admins.length - 1)
      const left = (await listMembers()).filter(
        ({ role, disabled }) => role === 'admin' && !disabled,
      )
      expect(left).toHaveLength(1)
    })
  })

  describe('a password', () => {
    const old = 'the old password 旧'
    const next = 'the next password 新'

    test('is changed with the current one; other sessions and reset links end', async () => {
      const one = await member('creator', old)
      const other = await startSession(one.id, null)
      const { token } = await createResetLink(admin.actor, one.id)
      await expect(
        changeOwnPassword(one.actor, { current: 'a guess', password: next }, '10.0.0.1'),
      ).rejects.toMatchObject({ code: 'wrong_password', field: 'current' })
      expect(await actorForSession(other)).not.toBeNull()
      await changeOwnPassword(one.actor, { current: old, password: next }, '10.0.0.1')
      expect(await actorForSession(other)).toBeNull()
      expect(await actorForSession(one.sid)).not.toBeNull()
      expect(await readReset(token)).toBeNull()
      const { passwordHash } = await db.client.user.findUniqueOrThrow({ where: { id: one.id } })
      expect(await verifyPassword(passwordHash, next)).toBe(true)
    })

    test('of somebody else does not open one’s own', async () => {
      const one = await member('creator', old)
      const other = await member('creator', next)
      await expect(
        changeOwnPassword(one.actor, { current: next, password: old }, ''),
      ).rejects.toMatchObject({ code: 'wrong_password' })
      expect(await hasPassword(other.actor)).toBe(true)
      expect(await hasPassword(admin.actor)).toBe(false)
    })

    test('is guessed at no more often than at the door', async () => {
      const one = await member('creator', old)
      const guess = () => changeOwnPassword(one.actor, { current: 'a guess', password: next }, '')
      for (let i = 0; i < 12; i += 1) await guess().catch(() => undefined)
      await expect(
        changeOwnPassword(one.actor, { current: old, password: next }, ''),
      ).rejects.toMatchObject({ code: 'wrong_password' })
    })

    test('is set anew by a link, once; every session ends', async () => {
      const one = await member('creator', old)
      const { token } = await createResetLink(admin.actor, one.id)
      expect(await readReset(token)).toMatchObject({ email: one.email })
      const tries = Array.from({ length: 4 }, () => resetPassword({ token, password: next }))
      expect(await fulfilled(tries)).toBe(1)
      expect(await actorForSession(one.sid)).toBeNull()
      const { passwordHash } = await db.client.user.findUniqueOrThrow({ where: { id: one.id } })
      expect(await verifyPassword(passwordHash, next)).toBe(true)
      expect(await readReset(token)).toBeNull()
    })

    test('is not set by a link of somebody disabled or gone, nor after a day', async () => {
      const gone = await member('creator', old)
      const disabled = await member('creator', old)
      const late = await member('creator', old)
      const tokens = await Promise.all(
        [gone, disabled, late].map(({ id }) => createResetLink(admin.actor, id)),
      )
      await removeMember(admin.actor, gone.id)
      await disableMember(admin.actor, disabled.id)
      await db.client.passage.updateMany({
        where: { userId: late.id },
        data: { expiresAt: new Date() },
      })
      for (const { token } of tokens) {
        expect(await readReset(token)).toBeNull()
        await expect(resetPassword({ token, password: next })).rejects.toMatchObject(closed)
      }
      await expect(createResetLink(admin.actor, disabled.id)).rejects.toMatchObject({ status: 404 })
    })
  })
})
