/**
 * FAULTS 28, 29 and 33: every page, action and route × {no session, viewer, member, admin, foreign id}.
 * The doors are read from the file tree, so that a new one without a row in `doors/` fails.
 */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { UserError } from '@/lib/errors'
import { diskStorage } from '@/lib/images/storage/disk'
import { openSqliteCopy, sqliteBytes, type TestDatabase } from '../database'
import { findDoors, root, type Door } from './doors/find-doors'
import type { Knock } from './doors/row'
import { elsewhere, table } from './doors/table'
import { nothing, openWorld, person, secret, type Belongings, type World } from './doors/world'

const current = vi.hoisted(() => ({
  database: undefined as unknown,
  folder: '',
  storage: undefined as unknown,
  headers: new Headers(),
  cookies: new Map<string, string>(),
}))

vi.mock('@/lib/db', async (load) => ({
  ...(await load<object>()),
  database: () => current.database,
}))
vi.mock('@/lib/installation-secret', () => ({ installationSecret: () => secret }))
vi.mock('@/lib/images/storage', () => ({
  storage: () => current.storage,
  picturesFolder: () => current.folder,
}))
vi.mock('@/lib/providers/key-test', async (load) => ({
  ...(await load<object>()),
  testKey: async () => ({ result: 'works' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({
  headers: async () => current.headers,
  cookies: async () => ({
    get: (name: string) =>
      current.cookies.has(name) ? { name, value: current.cookies.get(name) } : undefined,
    getAll: () => [...current.cookies].map(([name, value]) => ({ name, value })),
    delete: () => undefined,
  }),
}))
vi.mock('next-intl/server', async () => {
  const { en } = await import('@/i18n/en')
  const say = Object.assign((key: string) => key, {
    rich: (key: string) => key,
    raw: (key: string) => key,
    has: () => true,
  })
  const format = { dateTime: String, relativeTime: String, number: String, list: String }
  return {
    getTranslations: async () => say,
    getFormatter: async () => format,
    getMessages: async () => en,
    getLocale: async () => 'en',
    getTimeZone: async () => 'UTC',
    getNow: async () => new Date(),
  }
})

const doors = findDoors()
const host = 'studio.lan:3000'
const ours = { host, origin: `http://${host}` }

function digestOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'digest' in error
    ? String(error.digest)
    : ''
}

/** A star at the end of a word in the table stands for anything. */
const wordOf = (word: string) =>
  word.endsWith('*')
    ? new RegExp(`^${word.slice(0, -1).replace(/[.?()/]/g, '\\$&')}`)
    : new RegExp(`^${word.replace(/[.?()/]/g, '\\$&')}$`)

/** What was said, in the words of the table. */
function wordFor(answer: unknown): string {
  if (answer instanceof Response) return String(answer.status)
  if (typeof answer === 'boolean') return String(answer)
  if (typeof answer !== 'object' || answer === null) return `odd: ${String(answer)}`
  if (!('ok' in answer)) return 'shown'
  if (answer.ok === true) return 'ok'
  if (
    'error' in answer &&
    typeof answer.error === 'object' &&
    answer.error &&
    'code' in answer.error
  )
    return String(answer.error.code)
  return `odd: ${JSON.stringify(answer)}`
}

function wordForThrown(error: unknown): string {
  const digest = digestOf(error)
  if (digest.startsWith('NEXT_REDIRECT')) return `redirect ${digest.split(';')[2]}`
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 'not found'
  if (error instanceof UserError) return error.code
  throw error
}

function requestFor({ member }: Door, { query, body, form }: Knock): Request {
  const url = new URL(`http://${host}/`)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  const headers = new Headers(current.headers)
  if (body !== undefined) headers.set('content-type', 'application/json')
  return new Request(url, {
    method: member,
    headers,
    body: form ? new URLSearchParams(form) : body === undefined ? undefined : JSON.stringify(body),
  })
}

async function call(door: Door, knock: Knock): Promise<unknown> {
  const module: Record<string, (...given: unknown[]) => unknown> = await import(
    /* @vite-ignore */ door.file
  )
  const run = module[door.member]
  if (!run) throw new Error(`${door.name} exports no ${door.member}`)
  const params = Promise.resolve(knock.params ?? {})
  if (door.kind === 'action') return run(knock.input)
  if (door.kind === 'page') return run({ params, searchParams: Promise.resolve(knock.query ?? {}) })
  return run(requestFor(door, knock), { params })
}

async function hear(door: Door, knock: Knock): Promise<string> {
  try {
    const answer = await call(door, knock)
    if (answer instanceof Response) await answer.arrayBuffer()
    return wordFor(answer)
  } catch (error) {
    return wordForThrown(error)
  }
}

it('every door has a row', () => {
  const names = doors.map(({ name }) => name)
  const rows = [...Object.keys(table), ...Object.keys(elsewhere)]
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !rows.includes(name))).toEqual([])
  for (const { file } of Object.values(elsewhere))
    expect(existsSync(path.join(root, file)), file).toBe(true)
})

let template: { bytes: Buffer; folder: string; world: World }

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'z-image-doors-'))
  let world: World | undefined
  const bytes = await sqliteBytes(async (client) => {
    world = await openWorld(client, folder)
  })
  if (!world) throw new Error('The world was opened above')
  template = { bytes, folder, world }
})
afterAll(() => rm(template.folder, { recursive: true }))

/** One world for all who knock at one door, the most powerful last: what they do stays done. */
describe.each(doors.filter(({ name }) => table[name]))('$name', (door) => {
  const row = table[door.name]
  if (!row) throw new Error('Filtered above')
  let db: TestDatabase
  let world: World

  beforeAll(async () => {
    db = await openSqliteCopy(template.bytes)
    current.database = db.client
    current.folder = await mkdtemp(path.join(tmpdir(), 'z-image-doors-'))
    await cp(template.folder, current.folder, { recursive: true })
    current.storage = diskStorage(current.folder)
    world = { ...template.world }
  })
  afterAll(async () => {
    await db.close()
    await rm(current.folder, { recursive: true })
  })

  function be(who: 'viewer' | 'member' | 'admin' | null, headers: Record<string, string> = ours) {
    current.headers = new Headers(headers)
    current.cookies = new Map(who === null ? [] : [['next-auth.session-token', world[who].cookie]])
  }
  const knock = (ids: Belongings) => row.knock?.(ids) ?? {}
  const mutates = door.kind === 'action' || !['GET', 'HEAD'].includes(door.member)

  if (door.kind !== 'page' && mutates)
    it.each([
      ['a foreign', { host, origin: 'https://evil.example' }],
      ['the null', { host, origin: 'null' }],
      ['no', { host }],
      ['a spoofed', { host, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
      ['a cross-site', { ...ours, 'sec-fetch-site': 'cross-site' }],
    ])('is shut to a page with %s origin, whoever is signed in (fault 29)', async (_, headers) => {
      be('admin', headers)
      expect(['forbidden', 'false', '403']).toContain(await hear(door, knock(world.admin.has)))
      if (door.kind !== 'action') return
      be(null, headers)
      expect(['forbidden', 'false']).toContain(await hear(door, knock(world.admin.has)))
    })

  if (door.kind === 'action')
    it.each([
      ['10 MB', { id: 'x'.repeat(10_000_000) }],
      ['prototype keys', JSON.parse('{"__proto__":{"role":"admin"},"constructor":{}}') as unknown],
      ['a NUL and half a character', { id: 'a\u0000\ud800', name: '\u0000', email: '\u202e' }],
      ['a list', [[]]],
      ['nothing', undefined],
    ])('stands %s (faults 29, 33)', async (_, input) => {
      be('admin')
      const word = await hear(door, { input })
      expect(['invalid', 'false', 'redirect /sign-in']).toContain(word)
      if (word.startsWith('redirect'))
        world.admin = await person(db.client, current.folder, 'admin')
    })

  it('as the table says, for a stranger, who cannot tell what exists', async () => {
    be(null)
    expect(await hear(door, knock(world.other.has))).toMatch(wordOf(row.stranger))
    if (row.foreign === undefined || ['shown', 'ok', '200'].includes(row.stranger)) return
    expect(await hear(door, knock(nothing))).toMatch(wordOf(row.stranger))
  })

  const { foreign, foreignBy = 'member', others = foreign } = row
  if (foreign !== undefined)
    it('as the table says, for what is nobody’s, and for what is somebody else’s', async () => {
      be(foreignBy)
      expect(await hear(door, knock(nothing))).toBe(foreign)
      // Pictures are the team's, and links belong to whoever has them.
      const personal = door.kind === 'action' && row.stranger !== row.member
      if (personal && foreignBy === 'member')
        expect(await hear(door, knock(world.other.has))).toBe(others)
    })

  it.each(['viewer', 'member', 'admin'] as const)('as the table says, for a %s', async (who) => {
    be(who)
    expect(await hear(door, knock(world[who].has))).toBe(row[who])
  })
})
