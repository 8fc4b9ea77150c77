import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { auditVerbs, record } from '@/lib/audit'
import { readAuditLog } from '@/lib/audit-log'
import { createApiToken, revokeApiToken } from '@/lib/auth/tokens'
import type * as databaseModule from '@/lib/db'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { ensureProviderStates, resumeProvider } from '@/lib/generations/provider-state'
import { en } from '@/i18n/en'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const current = vi.hoisted(() => ({ client: undefined as PrismaClient | undefined }))
vi.mock('@/lib/db', async (original) => ({
  ...(await original<typeof databaseModule>()),
  database: () => current.client,
}))

describe.each(availableDialects)('the audit log on %s', (dialect) => {
  let db: TestDatabase
  beforeEach(async () => {
    db = await openTestDatabase(dialect)
    current.client = db.client
  })
  afterEach(() => db.close())

  test('is read from the newest on, page by page, none twice and none left out', async () => {
    const admin = await testActor(db.client, 'admin')
    const at = new Date('2026-11-27T12:00:00Z')
    for (let i = 0; i < 60; i += 1)
      await db.client.auditEntry.create({
        // Many within the same millisecond.
        data: { at, actorName: '林美', verb: 'budget.set', subject: `team/${i}` },
      })
    const subjects: string[] = []
    let pages = 0
    for (let cursor: string | undefined, more = true; more; pages += 1) {
      const page = await readAuditLog(db.client, admin, cursor)
      subjects.push(...page.lines.map(({ subject }) => subject))
      cursor = page.next ?? undefined
      more = page.next !== null
    }
    expect(pages).toBe(3)
    expect(subjects).toHaveLength(60)
    expect(new Set(subjects).size).toBe(60)
  })

  test.each(['creator', 'reviewer', 'viewer'] as const)('is closed to a %s', async (role) => {
    const actor = await testActor(db.client, role)
    await expect(readAuditLog(db.client, actor)).rejects.toMatchObject({ status: 403 })
  })

  test.each(['', 'x', '1', '1.', `1.${'x'.repeat(50)}`, '9999999999999999.a', "1.a' OR 1=1", '\0'])(
    'begins at the beginning for %j, which is no place in it',
    async (cursor) => {
      const admin = await testActor(db.client, 'admin')
      await record(db.client, admin, 'budget.set', 'team/day', { usd: '5.00', was: null })
      expect(await readAuditLog(db.client, admin, cursor)).toMatchObject({
        lines: [{ actorName: admin.name, subject: 'team/day', details: ['usd 5.00', 'was null'] }],
        next: null,
      })
    },
  )

  test('knows of tokens, which it names without telling them', async () => {
    const actor = await testActor(db.client, 'admin')
    const { id, token } = await createApiToken(actor.userId, '发布脚本')
    await revokeApiToken(actor, id)
    await expect(revokeApiToken(actor, id)).rejects.toMatchObject({ status: 404 })
    const { lines } = await readAuditLog(db.client, actor)
    expect(lines.map(({ verb }) => verb)).toEqual(['token.revoke', 'token.create'])
    expect(JSON.stringify(lines)).toContain('发布脚本')
    expect(JSON.stringify(await db.client.auditEntry.findMany())).not.toContain(token)
  })

  test('knows who let a provider work again, and only when they did', async () => {
    await ensureProviderStates(db.client)
    const admin = await testActor(db.client, 'admin')
    const viewer = await testActor(db.client, 'viewer')
    expect(await resumeProvider(viewer, 'reapi', db.client)).toBe(false)
    expect(await resumeProvider(admin, 'nobody', db.client)).toBe(false)
    expect(await resumeProvider(admin, 'reapi', db.client)).toBe(true)
    const { lines } = await readAuditLog(db.client, admin)
    expect(lines).toMatchObject([{ verb: 'provider.resume', subject: 'reapi' }])
  })

  test('outlives the account it tells of', async () => {
    const admin = await testActor(db.client, 'admin')
    await record(db.client, admin, 'person.remove', 'left@harbour.studio')
    await db.client.user.delete({ where: { id: admin.userId } })
    const other = await testActor(db.client, 'admin')
    expect((await readAuditLog(db.client, other)).lines).toMatchObject([{ actorName: admin.name }])
  })
})

test('every verb has its words', () => {
  const spoken = Object.keys(en.audit.verbs).sort()
  expect(spoken).toEqual(auditVerbs.map((verb) => verb.replace('.', '_')).sort())
})
