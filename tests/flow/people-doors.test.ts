import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as activity } from '@/app/api/activity/route'
import { GET as notifications } from '@/app/api/notifications/route'
import * as people from '@/app/settings/people-actions'
import { roles, type Role } from '@/lib/auth/permissions'
import { actorForSession, type Actor } from '@/lib/auth/proof'
import { startSession } from '@/lib/auth/sessions'
import { cursorFrom } from '@/lib/activity/view'
import type { ActionResult } from '@/lib/errors'
import { markNotificationsRead } from '@/lib/notifications/read-action'
import { openTestDatabase, type TestDatabase } from '../database'

const world = vi.hoisted(() => ({
  database: undefined as unknown,
  actor: null as unknown,
  headers: new Headers(),
}))

vi.mock('@/lib/db', async (load) => ({
  ...(await load<object>()),
  database: () => world.database,
}))
vi.mock('@/lib/auth/actor', () => ({ currentActor: async () => world.actor }))
vi.mock('next/headers', () => ({ headers: async () => world.headers }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const site = 'http://localhost:3000'
const ours = { host: 'localhost:3000', origin: site }

let db: TestDatabase
const actors = new Map<Role, Actor>()

beforeAll(async () => {
  db = await openTestDatabase()
  world.database = db.client
  for (const role of roles) {
    const email = `${role}@harbour.studio`
    const { id } = await db.client.user.create({ data: { name: role, email, role } })
    const actor = await actorForSession(await startSession(id, null))
    if (actor) actors.set(role, actor)
  }
})
afterAll(() => db.close())

const newcomer = async () => {
  const email = `${crypto.randomUUID()}@harbour.studio`
  return (await db.client.user.create({ data: { name: '新', email, role: 'viewer' } })).id
}

/** Every privileged act on people, with input that would do. */
const privileged: Record<string, () => Promise<ActionResult<unknown>>> = {
  invite: () => people.invitePerson({ email: `${crypto.randomUUID()}@x.test`, role: 'viewer' }),
  uninvite: async () => {
    const email = `${crypto.randomUUID()}@x.test`
    const { id } = await db.client.passage.create({
      data: {
        kind: 'invitation',
        hash: email,
        email,
        role: 'viewer',
        expiresAt: new Date(Date.now() + 60_000),
      },
    })
    return people.uninvitePerson({ id })
  },
  changeRole: async () => people.changeRole({ id: await newcomer(), role: 'admin' }),
  disable: async () => people.disablePerson({ id: await newcomer() }),
  enable: async () => people.enablePerson({ id: await newcomer() }),
  remove: async () => people.removePerson({ id: await newcomer() }),
  resetLink: async () => people.makeResetLink({ id: await newcomer() }),
}

async function countsOf() {
  const [users, admins, passages, audit] = await Promise.all([
    db.client.user.count(),
    db.client.user.count({ where: { role: 'admin' } }),
    db.client.passage.count({ where: { revokedAt: null } }),
    db.client.auditEntry.count(),
  ])
  return { users, admins, passages, audit }
}

describe.each(Object.entries(privileged))('the door of %s (fault 28)', (_, act) => {
  test.each(roles)('%s', async (role) => {
    world.headers = new Headers(ours)
    world.actor = actors.get(role)
    const result = await act()
    if (role === 'admin') expect(result).toMatchObject({ ok: true })
    else expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  test('is closed to strangers, to tokens and to foreign pages, and nothing happens', async () => {
    const admin = actors.get('admin')
    const visits = [
      { actor: null, headers: ours, code: 'unauthenticated' },
      { actor: { ...admin, via: 'token' }, headers: ours, code: 'forbidden' },
      { actor: admin, headers: { ...ours, origin: 'https://evil.example' }, code: 'forbidden' },
      { actor: admin, headers: { host: 'localhost:3000' }, code: 'forbidden' },
    ]
    for (const { actor, headers, code } of visits) {
      world.actor = actor
      world.headers = new Headers(headers)
      const before = (await countsOf()).audit
      expect(await act()).toMatchObject({ ok: false, error: { code } })
      expect((await countsOf()).audit).toBe(before)
    }
  })
})

test('odd ids and roles are refused before the database is asked', async () => {
  world.headers = new Headers(ours)
  world.actor = actors.get('admin')
  const before = await countsOf()
  for (const id of ['', '../x', "' OR 1=1", '\u0000', 'x'.repeat(99)])
    expect(await people.removePerson({ id })).toMatchObject({ error: { code: 'invalid' } })
  const id = await newcomer()
  for (const role of ['owner', '__proto__', ''])
    expect(await Reflect.apply(people.changeRole, undefined, [{ id, role }])).toMatchObject({
      error: { code: 'invalid' },
    })
  expect(await people.removePerson({ id: 'cnobody' })).toMatchObject({
    error: { code: 'not_found' },
  })
  expect({ ...(await countsOf()), users: before.users }).toEqual(before)
})

describe('the stream and the notes', () => {
  const ask = (door: typeof activity, path: string) => door(new Request(`${site}${path}`))
  const stream = () => ask(activity, `/api/activity?after=${cursorFrom(new Date())}`)

  test.each(roles)('are open to a member: %s', async (role) => {
    world.actor = actors.get(role)
    const response = await stream()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(await response.json()).toMatchObject({ missed: false, unread: 0 })
    expect((await ask(notifications, '/api/notifications')).status).toBe(200)
    world.headers = new Headers(ours)
    expect(await markNotificationsRead({ newestId: 'none' })).toMatchObject({ ok: true })
  })

  test('say nothing to a stranger', async () => {
    world.actor = null
    for (const response of [await stream(), await ask(notifications, '/api/notifications')]) {
      expect(response.status).toBe(401)
      expect(Object.keys(await response.json())).toEqual(['error'])
    }
    world.headers = new Headers(ours)
    expect(await markNotificationsRead({ newestId: 'none' })).toMatchObject({ ok: false })
  })

  test.each(['', '?after=', '?after=x', '?after=a.b.c', `?after=${'9'.repeat(99)}.1.1`])(
    '%s is no place in the stream',
    async (query) => {
      world.actor = actors.get('viewer')
      expect((await ask(activity, `/api/activity${query}`)).status).toBe(400)
    },
  )
})
