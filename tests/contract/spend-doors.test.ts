import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/spend/route'
import { changeBudget, changePrice, restartReapiBalance } from '@/app/spend/actions'
import { roles, type Role } from '@/lib/auth/permissions'
import { actorForSession, actorForToken, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { createApiToken } from '@/lib/auth/tokens'
import { csvByteOrderMark } from '@/lib/csv'
import { openTestDatabase, type TestDatabase } from '../database'

const current = vi.hoisted(() => ({
  database: undefined as unknown,
  actor: null as unknown,
  headers: new Headers(),
}))

vi.mock('@/lib/db', async (load) => ({
  ...(await load<object>()),
  database: () => current.database,
}))
vi.mock('@/lib/auth/actor', () => ({ currentActor: async () => current.actor }))
vi.mock('next/headers', () => ({ headers: async () => current.headers }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('@/lib/providers/key-test', () => ({
  testKey: async () => ({ result: 'works', credits: 12_500 }),
}))
vi.mock('@/lib/providers/registry', () => ({
  providerStatus: () => ({ sandbox: false, host: 'reapi.ai' }),
}))

let db: TestDatabase
const actors = new Map<Role, Actor>()

beforeAll(async () => {
  db = await openTestDatabase()
  current.database = db.client
  for (const role of roles) {
    const email = `${role}@harbour.test`
    const { id } = await db.client.user.create({ data: { name: role, email, role } })
    const actor = await actorForSession(await startSession(id, 'Firefox/140'))
    if (actor) actors.set(role, actor)
  }
})
afterAll(() => db.close())
beforeEach(() => {
  current.actor = null
  current.headers = new Headers({ origin: 'http://studio.lan', host: 'studio.lan' })
})

const as = (role: Role | null) => {
  current.actor = role === null ? null : actors.get(role)
}

/** Who may pass, and what a passing call looks like. */
const actions = {
  changeBudget: () => changeBudget({ scope: 'team', period: 'day', usd: '5' }),
  changePrice: () => changePrice({ key: 'reapi', usd: '0.01', source: 'contract' }),
  restartReapiBalance: () => restartReapiBalance({}),
}
const traces = async () =>
  (await db.client.budget.count()) +
  (await db.client.priceOverride.count()) +
  (await db.client.setting.count()) +
  (await db.client.auditEntry.count())

describe.each(Object.entries(actions))('%s', (_, run) => {
  it.each([null, 'viewer', 'reviewer', 'creator'] as const)('refuses %s', async (role) => {
    as(role)
    const before = await traces()
    expect(await run()).toMatchObject({
      ok: false,
      error: { code: role === null ? 'unauthenticated' : 'forbidden' },
    })
    expect(await traces()).toBe(before)
  })

  it('refuses an admin’s token, and a page that is not ours', async () => {
    const { token } = await createApiToken(actors.get('admin')?.userId ?? '', 'a script')
    current.actor = await actorForToken(token)
    expect(await run()).toMatchObject({ error: { code: 'forbidden' } })
    as('admin')
    current.headers = new Headers({ origin: 'https://evil.example', host: 'studio.lan' })
    expect(await run()).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('lets an admin in, and writes it down', async () => {
    as('admin')
    const before = await db.client.auditEntry.count()
    expect(await run()).toEqual({ ok: true, data: undefined })
    expect(await db.client.auditEntry.count()).toBe(before + 1)
  })
})

it.each([
  { scope: '../team', period: 'day', usd: '5' },
  { scope: 'team', period: 'year', usd: '5' },
  { scope: 'team', period: 'day', usd: 5 },
  { scope: 'team', period: 'day', usd: '5', microUsd: 1 },
  JSON.parse('{"scope":"team","period":"day","usd":"5","__proto__":{"role":"admin"}}'),
  null,
])('refuses %j for a budget', async (input) => {
  as('admin')
  const before = await traces()
  // What arrives from a browser has no type.
  expect(await Reflect.apply(changeBudget, undefined, [input])).toMatchObject({ ok: false })
  expect(await traces()).toBe(before)
})

describe('GET /api/spend', () => {
  const get = (query = '') => GET(new Request(`http://studio.lan/api/spend${query}`))

  it('is closed to strangers', async () => {
    const response = await get()
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  it.each(roles)('gives a %s a file that is safe to open', async (role) => {
    as(role)
    const response = await get('?period=2026-11&member=%00%0d%0aset-cookie:x')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="spend-2026-11.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    const bytes = Buffer.from(await response.arrayBuffer()).toString()
    expect(bytes.startsWith(`${csvByteOrderMark}day_utc,`)).toBe(true)
  })

  it('names the file after a period of ours, whatever was asked', async () => {
    as('viewer')
    const response = await get('?period=%22%3B%0d%0ax')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="spend-\d{4}-\d\d\.csv"$/,
    )
  })
})
