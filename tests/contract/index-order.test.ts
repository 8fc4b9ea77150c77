import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { openDatabase } from '@/lib/db'
import { everything } from '@/lib/gallery/filter'
import { readOldest } from '@/lib/gallery/oldest'
import { readPicture } from '@/lib/gallery/read-picture'
import { readWall } from '@/lib/gallery/read-wall'
import type { Selected } from '@/lib/gallery/selected'
import { selectedIds } from '@/lib/gallery/selection'
import type { WallCursor } from '@/lib/gallery/wall-cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readQueue } from '@/lib/review/queue'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { withPostgres } from '../postgres'
import { seedPicture } from './gallery-seed'

const everyPicture: Selected = {
  kind: 'all',
  query: '',
  until: '2100-01-01T00:00:00Z',
  except: [],
}

interface Statement {
  query: string
  /** JSON. */
  params: string
}

/** What is sent to read pictures in an order. */
async function ordered(
  database: TestDatabase,
  use: (client: PrismaClient) => Promise<unknown>,
): Promise<Statement[]> {
  const log = [{ emit: 'event', level: 'query' } as const]
  const client = openDatabase(database.target, log) as PrismaClient<'query'>
  const sent: Statement[] = []
  client.$on('query', (statement) => sent.push(statement))
  await use(client)
  await client.$disconnect()
  return sent.filter(({ query }) => /FROM [^\s]*.?Image.? .*ORDER BY/s.test(query))
}

/** How the database goes about it, were there so many pictures that reading all of them is out of the question. */
async function planOf({ target }: TestDatabase, { query, params }: Statement): Promise<string> {
  const values = JSON.parse(params) as unknown[]
  if (target.dialect === 'sqlite') {
    const database = new Sqlite(target.file, { readonly: true })
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values)
    database.close()
    return steps.map((step) => (step as { detail: string }).detail).join('\n')
  }
  return withPostgres(target.url, async (server) => {
    await server.query('SET enable_seqscan = off')
    await server.query('SET enable_bitmapscan = off')
    const { rows } = await server.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${query}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

describe.each(availableDialects)('pictures in an order, on %s', (dialect) => {
  let database: TestDatabase
  let admin: Actor
  let imageId: string
  const request = { timeZone: 'UTC' }
  const cursor: WallCursor = { createdAt: new Date(), id: 'x', rank: null }

  beforeAll(async () => {
    database = await openTestDatabase(dialect)
    admin = await testActor(database.client, 'admin')
    for (let made = 0; made < 3; made += 1) imageId = await seedPicture(database.client)
  })
  afterAll(() => database.close())

  it.each<[string, (client: PrismaClient) => Promise<unknown>]>([
    ['newest', (client) => readWall(client, admin, everything, { ...request, cursor: null })],
    ['deep', (client) => readWall(client, admin, everything, { ...request, cursor })],
    [
      'approved',
      (client) =>
        readWall(client, admin, { ...everything, review: 'approved' }, { ...request, cursor }),
    ],
    [
      'of a provider',
      (client) =>
        readWall(client, admin, { ...everything, provider: 'reapi' }, { ...request, cursor }),
    ],
    [
      'of an author',
      (client) =>
        readWall(client, admin, { ...everything, author: admin.userId }, { ...request, cursor }),
    ],
    [
      'best rated',
      (client) =>
        readWall(client, admin, { ...everything, sort: 'rating' }, { ...request, cursor: null }),
    ],
    [
      'last decided',
      (client) =>
        readWall(client, admin, { ...everything, sort: 'decided' }, { ...request, cursor: null }),
    ],
    [
      'all of a view, to be selected',
      (client) => selectedIds(client, admin, everyPicture, request.timeZone),
    ],
    ['oldest', (client) => readOldest(client, admin)],
    ['beside one', (client) => readPicture(client, admin, imageId)],
    ['waiting for me', (client) => readQueue(client, admin, null)],
  ])('%s: are read along an index, and never sorted', async (_, use) => {
    const sent = await ordered(database, use)
    expect(sent.length).toBeGreaterThan(0)
    for (const statement of sent) {
      const plan = await planOf(database, statement)
      expect(plan, statement.query).toMatch(/using .*(index )?"?Image_trashedAt_/i)
      expect(plan, statement.query).not.toMatch(/sort|temp b-tree/i)
    }
  })
})
