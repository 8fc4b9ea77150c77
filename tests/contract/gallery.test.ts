import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import { countWall } from '@/lib/gallery/count-wall'
import { everything, type WallFilter, type WallSort } from '@/lib/gallery/filter'
import { readPicture } from '@/lib/gallery/read-picture'
import { readWall } from '@/lib/gallery/read-wall'
import type { WallPage } from '@/lib/gallery/view'
import { decodeWallCursor } from '@/lib/gallery/wall-cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'
import { statements } from './statements'

const timeZone = 'UTC'

function searching(q: string, provider: ProviderId | null = null): WallFilter {
  return { ...everything, q, provider }
}

describe.each(availableDialects)('the gallery on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let actor: Actor

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
    actor = await testActor(client, 'viewer')
  })
  afterEach(() => database.close())

  const found = async (q: string, provider: ProviderId | null = null) => {
    const { pictures } = await readWall(client, actor, searching(q, provider), at(null))
    return pictures.map(({ prompt }) => prompt).sort()
  }

  const at = (cursor: string | null, sort: WallSort = 'newest', limit = 60) => ({
    cursor: cursor === null ? null : decodeWallCursor(cursor, sort),
    limit,
    timeZone,
  })

  /** Every id from the first page to the last, with something done between pages. */
  async function readAll(
    limit: number,
    between?: () => Promise<unknown>,
    filter = everything,
  ): Promise<string[]> {
    const ids: string[] = []
    let next: string | null = null
    do {
      const page: WallPage = await readWall(client, actor, filter, at(next, filter.sort, limit))
      ids.push(...page.pictures.map(({ id }) => id))
      next = page.nextCursor
      await between?.()
    } while (next !== null)
    return ids
  }

  describe('paging', () => {
    test('meets every picture once, newest first, though many are of one millisecond', async () => {
      const moments = [3, 1, 2, 2, 2, 1, 3, 2, 2, 2, 2].map(
        (day) => new Date(Date.UTC(2026, 8, day)),
      )
      for (const createdAt of moments) await seedPicture(client, { createdAt })
      const rows = await client.image.findMany({
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      const expected = rows.map(({ id }) => id)
      for (const limit of [1, 2, 3, 4, 11, 12]) expect(await readAll(limit)).toEqual(expected)
    })

    test('is not upset by what arrives meanwhile', async () => {
      const createdAt = new Date()
      const known: string[] = []
      for (let made = 0; made < 7; made += 1) known.push(await seedPicture(client, { createdAt }))
      let minute = 0
      const met = await readAll(2, () =>
        seedPicture(client, { createdAt: new Date(createdAt.getTime() + (minute += 60_000)) }),
      )
      expect([...met].sort()).toEqual([...known].sort())
    })

    test('ends exactly at a full page', async () => {
      for (let made = 0; made < 4; made += 1) await seedPicture(client)
      const page = await readWall(client, actor, everything, at(null, 'newest', 4))
      expect(page.pictures).toHaveLength(4)
      expect(page.nextCursor).toBeNull()
    })

    test('goes on within what was searched for', async () => {
      for (const prompt of ['tea', 'ink', 'tea', 'ink', 'tea'])
        await seedPicture(client, { prompt })
      const first = await readWall(client, actor, searching('tea'), at(null, 'newest', 2))
      const then = at(first.nextCursor, 'newest', 2)
      const second = await readWall(client, actor, searching('tea'), then)
      expect(first.pictures.concat(second.pictures).map(({ prompt }) => prompt)).toEqual([
        'tea',
        'tea',
        'tea',
      ])
    })

    test('an empty wall is empty', async () => {
      expect(await readWall(client, actor, everything, at(null))).toEqual({
        pictures: [],
        nextCursor: null,
      })
    })
  })

  describe('search', () => {
    test('takes wildcards and quotes for what they are', async () => {
      const prompts = ['100% linen', '100 linen', 'a_b', 'axb', 'a\\b', "it's", '"; DROP TABLE --']
      for (const prompt of prompts) await seedPicture(client, { prompt })
      expect(await found('%')).toEqual(['100% linen'])
      expect(await found('100%')).toEqual(['100% linen'])
      expect(await found('_')).toEqual(['a_b'])
      expect(await found('a_b')).toEqual(['a_b'])
      expect(await found('\\')).toEqual(['a\\b'])
      expect(await found("'")).toEqual(["it's"])
      expect(await found('"; drop table --')).toEqual(['"; DROP TABLE --'])
      expect(await found('*')).toEqual([])
    })

    test('finds Chinese, emoji and other scripts, whatever case and width', async () => {
      const prompts = ['招牌写着「晨光面包房」', 'CAFÉ Ｏｐｅｎ', '🍵 茶', 'مرحبا', 'ÅNGSTRÖM']
      for (const prompt of prompts) await seedPicture(client, { prompt })
      expect(await found('晨光')).toEqual(['招牌写着「晨光面包房」'])
      expect(await found('光晨')).toEqual([])
      expect(await found('cafe\u0301 open')).toEqual(['CAFÉ Ｏｐｅｎ'])
      expect(await found('🍵')).toEqual(['🍵 茶'])
      expect(await found('مرحبا')).toEqual(['مرحبا'])
      expect(await found('ångström')).toEqual(['ÅNGSTRÖM'])
    })

    test('wants all the words, in any order', async () => {
      for (const prompt of ['red tea tin', 'red book', 'tea']) await seedPicture(client, { prompt })
      expect(await found('tea red')).toEqual(['red tea tin'])
      expect(await found('  RED ')).toEqual(['red book', 'red tea tin'])
    })

    test('never fails on what cannot be stored', async () => {
      await seedPicture(client, { prompt: 'tea' })
      expect(await found('\0')).toEqual(['tea'])
      expect(await found('te\0a')).toEqual(['tea'])
      expect(await found('\ud800')).toEqual([])
    })

    test('counts per provider what choosing it would show', async () => {
      await seedPicture(client, { prompt: 'tea', provider: 'reapi' })
      await seedPicture(client, { prompt: 'tea', provider: 'model-studio' })
      await seedPicture(client, { prompt: 'tea two', provider: 'model-studio' })
      await seedPicture(client, { prompt: 'ink', provider: 'reapi' })
      const providers = async (filter: WallFilter) =>
        (await countWall(client, actor, filter, timeZone)).provider.map(({ count }) => count)
      expect(await providers(searching('tea', 'reapi'))).toEqual([1, 2])
      expect(await providers(searching('nothing'))).toEqual([0, 0])
      expect(await found('tea', 'model-studio')).toEqual(['tea', 'tea two'])
    })
  })

  describe('one picture', () => {
    test('tells everything the record holds', async () => {
      const author = await testActor(client)
      const id = await seedPicture(client, {
        userId: author.userId,
        provider: 'model-studio',
        prompt: 'Tea “龙井”',
        generation: {
          region: 'singapore',
          width: 1024,
          height: 1536,
          seed: 2_147_483_647,
          rewritePrompt: true,
          negativePrompt: 'people',
          promptUsed: 'A tea tin …',
          reasoning: 'Because',
          warnings: ['prompt_cut'],
          requestId: 'req-1',
          sandbox: true,
          submittedAt: new Date('2026-09-12T10:00:00.000Z'),
          finishedAt: new Date('2026-09-12T10:00:03.900Z'),
          ticket: { secret: 'ticket' },
          resultUrl: 'https://host.test/x.png?Signature=secret',
          ledger: {
            create: [
              { kind: 'hold', microUsd: 30_000, sandbox: true, provider: 'model-studio' },
              { kind: 'settle', microUsd: 30_000, sandbox: true, provider: 'model-studio' },
            ],
          },
        },
      })
      const picture = await readPicture(client, actor, id)
      expect(picture).toMatchObject({
        id,
        prompt: 'Tea “龙井”',
        promptUsed: 'A tea tin …',
        reasoning: 'Because',
        warnings: ['prompt_cut'],
        region: 'singapore',
        askedWidth: 1024,
        askedHeight: 1536,
        width: 1472,
        height: 1104,
        seed: 2_147_483_647,
        rewritePrompt: true,
        negativePrompt: 'people',
        sandbox: true,
        author: author.name,
        requestId: 'req-1',
        tookMs: 3900,
        bytes: 1_234_567,
        format: 'png',
        sha256: 'ab'.repeat(32),
        cost: { microUsd: 30_000, credits: null, status: 'charged' },
        previousId: null,
        nextId: null,
      })
      expect(JSON.stringify(picture)).not.toMatch(/secret/)
    })

    test('stays when its author is gone, without ledger, ticket or warnings', async () => {
      const author = await testActor(client)
      const id = await seedPicture(client, {
        userId: author.userId,
        generation: { warnings: { odd: true }, promptUsed: 'A cup of tea' },
      })
      await client.user.delete({ where: { id: author.userId } })
      expect(await readPicture(client, actor, id)).toMatchObject({
        author: null,
        cost: null,
        warnings: [],
        promptUsed: null,
        tookMs: null,
      })
    })

    test('knows its neighbours on the wall, though all are of one millisecond', async () => {
      const createdAt = new Date('2026-09-12T10:00:00.000Z')
      for (let made = 0; made < 5; made += 1) await seedPicture(client, { createdAt })
      const ids = await readAll(60)
      for (const [index, id] of ids.entries()) {
        expect(await readPicture(client, actor, id)).toMatchObject({
          previousId: ids[index - 1] ?? null,
          nextId: ids[index + 1] ?? null,
        })
      }
    })

    test('is not found by what is no id of one', async () => {
      await seedPicture(client)
      const ids = ['', 'no-such-picture', '\0', "' OR 1=1 --", '图', '%', 'x'.repeat(10_000)]
      for (const id of ids) expect(await readPicture(client, actor, id)).toBeNull()
    })
  })

  test('shows nothing that lies in the trash', async () => {
    const createdAt = new Date('2026-09-12T10:00:00.000Z')
    const kept = await seedPicture(client, { createdAt })
    const trashed = await seedPicture(client, { createdAt, image: { trashedAt: new Date() } })
    const beside = { previousId: null, nextId: null }
    expect(await readAll(60)).toEqual([kept])
    expect((await countWall(client, actor, everything, timeZone)).total).toBe(1)
    expect(await readPicture(client, actor, kept)).toMatchObject(beside)
    expect(await readPicture(client, actor, trashed)).toBeNull()
  })

  test('finds by its words what lies in the trash, however much on the wall has them', async () => {
    const trashed = await seedPicture(client, { image: { trashedAt: new Date() } })
    for (let made = 0; made < 30; made += 1) await seedPicture(client)
    const trash = { ...searching('tea'), trash: true }
    const page = await readWall(client, actor, trash, { cursor: null, timeZone, limit: 2 })
    expect(page.pictures.map(({ id }) => id)).toEqual([trashed])
    expect(page.nextCursor).toBeNull()
  })

  test('asks as many questions for sixty pictures as for two', async () => {
    const id = await seedPicture(client)
    await seedPicture(client, { provider: 'model-studio' })
    const ask = () =>
      statements(database.target, async (counting) => {
        await readWall(counting, actor, searching('tea'), at(null))
        await countWall(counting, actor, searching('tea'), timeZone)
        await readPicture(counting, actor, id)
      })
    const few = await ask()
    for (let made = 0; made < 58; made += 1) await seedPicture(client)
    expect(await ask()).toBe(few)
    expect(few).toBeLessThanOrEqual(20)
  })
})
