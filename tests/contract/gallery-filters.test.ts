import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import { proportionsOf } from '@/lib/catalog/shape'
import { countWall } from '@/lib/gallery/count-wall'
import { parseFilter } from '@/lib/gallery/filter'
import { readWall } from '@/lib/gallery/read-wall'
import { findWords, manyIds } from '@/lib/gallery/search'
import { decodeWallCursor } from '@/lib/gallery/wall-cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { addTags } from '@/lib/tags/tags'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'
import { statements } from './statements'

const filterOf = (query: string) => parseFilter(new URLSearchParams(query))

describe.each(availableDialects)('the filters of the wall on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let actor: Actor

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
    actor = await testActor(client, 'creator')
  })
  afterEach(() => database.close())

  const read = async (query: string, timeZone = 'UTC') =>
    readWall(client, actor, filterOf(query), { cursor: null, timeZone })
  const found = async (query: string, timeZone = 'UTC') =>
    (await read(query, timeZone)).pictures.map(({ prompt }) => prompt)
  const counts = (query: string) => countWall(client, actor, filterOf(query), 'UTC')

  /** The whole wall in pages of `limit`. */
  async function readAll(query: string, limit: number): Promise<string[]> {
    const filter = filterOf(query)
    const prompts: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const cursor = next === '' ? null : decodeWallCursor(next, filter.sort)
      const page = await readWall(client, actor, filter, { cursor, limit, timeZone: 'UTC' })
      prompts.push(...page.pictures.map(({ prompt }) => prompt))
      next = page.nextCursor
    }
    return prompts
  }

  /** Of sides of its own. */
  const shaped = (prompt: string, width: number, height: number) =>
    seedPicture(client, { prompt, image: { width, height, ...proportionsOf(width, height) } })

  test('narrow the wall each by itself and all together, and count what each would show', async () => {
    const other = await testActor(client)
    await seedPicture(client, {
      prompt: 'a',
      provider: 'reapi',
      userId: actor.userId,
      createdAt: new Date('2026-09-10T23:30:00Z'),
      generation: { rewritePrompt: false, estimateMicroUsd: 5000 },
      image: { reviewState: 'approved', ratingMean: 450 },
    })
    await seedPicture(client, {
      prompt: 'b',
      provider: 'model-studio',
      userId: other.userId,
      createdAt: new Date('2026-09-11T12:00:00Z'),
      generation: { rewritePrompt: true, estimateMicroUsd: 30_000 },
      image: { reviewState: 'rejected', ratingMean: 100 },
    })
    await seedPicture(client, {
      prompt: 'c',
      provider: 'model-studio',
      userId: other.userId,
      createdAt: new Date('2026-09-12T00:00:00Z'),
      generation: { sandbox: true, estimateMicroUsd: 15_000 },
    })
    for (const [query, expected] of [
      ['', 'cba'],
      ['provider=reapi', 'a'],
      ['review=rejected', 'b'],
      ['review=needs_review', 'c'],
      [`author=${other.userId}`, 'cb'],
      ['rewritten=yes', 'b'],
      ['rewritten=no', 'ca'],
      ['rating=1', 'ba'],
      ['rating=4', 'a'],
      ['rating=5', ''],
      ['costFrom=0.005', 'ba'],
      ['costTo=0.005', 'ca'],
      ['costFrom=0.006&costTo=0.04', 'b'],
      ['from=2026-09-11', 'cb'],
      ['to=2026-09-11', 'ba'],
      ['from=2026-09-11&to=2026-09-11', 'b'],
      ['provider=model-studio&rewritten=yes&review=rejected&rating=1&q=b', 'b'],
      ['provider=reapi&rewritten=yes', ''],
    ] as const)
      expect((await found(query)).join(''), query).toBe(expected)
    expect((await found('from=2026-09-11&to=2026-09-11', 'Asia/Shanghai')).join('')).toBe('ba')

    const of = (list: { value: unknown; count: number }[]) => list.map(({ count }) => count)
    const all = await counts('review=rejected')
    expect(all.total).toBe(1)
    expect(of(all.review)).toEqual([1, 1, 0, 1])
    expect(of(all.provider)).toEqual([0, 1])
    expect(of(all.rewritten)).toEqual([1, 0])
    expect(of(all.rating)).toEqual([0, 0, 0, 0, 1])
    expect(all.author).toEqual([{ value: other.userId, name: other.name, count: 1 }])
    const rated = await counts('rating=4')
    expect(rated.total).toBe(1)
    expect(of(rated.rating)).toEqual([0, 1, 1, 1, 2])
    expect(of(rated.review)).toEqual([0, 1, 0, 0])
  })

  test('know shapes, ratios and sizes', async () => {
    await shaped('tall', 864, 1536)
    await shaped('wide', 1280, 720)
    await shaped('nearly square', 1024, 1008)
    await shaped('large', 2048, 1152)
    expect(await found('shape=portrait')).toEqual(['tall'])
    expect((await found('shape=landscape')).sort()).toEqual(['large', 'wide'])
    expect(await found('shape=square')).toEqual(['nearly square'])
    expect((await found('ratio=16:9')).sort()).toEqual(['large', 'wide'])
    expect(await found('ratio=9:16')).toEqual(['tall'])
    expect(await found('ratio=21:9')).toEqual([])
    expect((await found('size=small')).sort()).toEqual(['nearly square', 'wide'])
    expect(await found('size=medium')).toEqual(['tall'])
    expect(await found('size=large')).toEqual(['large'])
    expect((await counts('')).shape.map(({ count }) => count)).toEqual([1, 1, 2])
  })

  test('know collections and tags, however a tag is written', async () => {
    const [one, two] = [
      await seedPicture(client, { prompt: 'one' }),
      await seedPicture(client, { prompt: 'two' }),
    ]
    await seedPicture(client, { prompt: 'three' })
    const { id } = await client.collection.create({ data: { name: '春茶' } })
    await client.collectionPicture.create({ data: { collectionId: id, imageId: one, position: 0 } })
    await addTags(client, actor, [one, two], ['Spring 100%'])
    expect(await found(`collection=${id}`)).toEqual(['one'])
    expect((await found('tag=ＳＰＲＩＮＧ 100%25')).sort()).toEqual(['one', 'two'])
    expect(await found('tag=nothing')).toEqual([])
    expect(await found('collection=nothing')).toEqual([])
    const all = await counts(`collection=${id}`)
    expect(all.collection).toEqual([{ value: id, name: '春茶', count: 1 }])
    expect(all.tag).toEqual([{ value: 'Spring 100%', name: 'Spring 100%', count: 1 }])
    expect((await counts('tag=spring 100%25')).tag[0]?.count).toBe(2)
  })

  test('show frames for what left no picture, and never a picture among them', async () => {
    await seedPicture(client, { prompt: 'ready' })
    for (const [prompt, state] of [
      ['茶馆 lost', 'lost'],
      ['茶馆 failed', 'failed'],
      ['queued', 'queued'],
      ['odd', 'failed'],
    ] as const) {
      const id = crypto.randomUUID()
      await client.submission.create({
        data: { id, door: 'page', requestKey: id, requestHash: '' },
      })
      await client.generation.create({
        data: {
          ...{ submissionId: id, position: 0, provider: 'reapi', model: 'z-image', sandbox: false },
          ...{ prompt, promptSearch: normalizeForSearch(prompt), state, estimateMicroUsd: 5000 },
          aspectRatio: prompt === 'odd' ? '0:x' : '16:9',
        },
      })
    }
    const failed = await read('state=failed&q=茶馆')
    expect(failed.pictures).toMatchObject([
      { prompt: '茶馆 failed', frame: 'failed', width: 16, height: 9 },
    ])
    expect(
      (await read('state=failed')).pictures.map(({ width, height }) => width / height),
    ).toContain(1)
    expect((await found('')).sort()).toEqual(['ready'])
    expect((await counts('q=茶馆')).state).toEqual([
      { value: 'failed', count: 1 },
      { value: 'unknown', count: 0 },
      { value: 'quarantined', count: 0 },
      { value: 'lost', count: 1 },
    ])
    expect((await counts('state=failed')).total).toBe(2)
  })

  test('sort by rating and by decision, the rest behind, through pages of any length', async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 8, n))
    const ratings = [null, 300, 500, null, 300, 100, null]
    for (const [index, ratingMean] of ratings.entries())
      await seedPicture(client, {
        prompt: String(index),
        createdAt: day(index < 5 ? 1 : index),
        image: { ratingMean, decidedAt: ratingMean === null ? null : day(20 - index) },
      })
    const rank = new Map(ratings.map((rating, index) => [String(index), rating ?? -1]))
    for (const limit of [1, 2, 3, 7, 8]) {
      const byRating = await readAll('sort=rating', limit)
      expect(byRating).toHaveLength(7)
      expect(byRating.map((prompt) => rank.get(prompt))).toEqual([500, 300, 300, 100, -1, -1, -1])
      expect(byRating[4]).toBe('6')
      expect(await readAll('sort=rating', 7)).toEqual(byRating)
      expect((await readAll('sort=decided', limit)).slice(0, 5)).toEqual(['1', '2', '4', '5', '6'])
    }
    expect(await readAll('sort=rating&rating=3', 1)).toHaveLength(3)
  })

  test('find every piece of three signs, and every two Chinese characters, by the index', async () => {
    const prompt = '夜雨里的招牌 “深夜食堂” 100% it\'s 🍵 "quoted" a_b\\c'
    await seedPicture(client, { prompt })
    await seedPicture(client, { prompt: 'nothing of it' })
    const signs = [...prompt]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signs.length - 2),
        fc.integer({ min: 2, max: 9 }),
        async (from, length) => {
          const piece = signs.slice(from, from + length).join('')
          const words = piece.trim()
          expect(await found(new URLSearchParams({ q: words }).toString())).toContain(prompt)
          if (!/^\p{Script=Han}{2,}$/u.test(words) && !/^\S{3,}$/.test(words)) return
          const [index] = await findWords(client, words)
          expect(index).toHaveProperty('id')
        },
      ),
      { numRuns: 60 },
    )
    expect(await found('q=夜食')).toEqual([prompt])
    expect(await found('q=食夜')).toEqual([])
    expect(await found('q=堂')).toEqual([prompt])
  })

  test('lose nothing when a word has more hits than the index is asked for', async () => {
    const submission = { door: 'page', requestHash: '' }
    const ids = Array.from({ length: manyIds + 5 }, (_, index) => `many${index}`)
    const promptSearch = normalizeForSearch('灯笼')
    const generation = { position: 0, provider: 'reapi', model: 'z-image', sandbox: false }
    const files = { originalKey: '', previewKey: '', thumbKey: '', thumbhash: '', sha256: '' }
    for (let from = 0; from < ids.length; from += 400) {
      const some = ids.slice(from, from + 400)
      await client.submission.createMany({
        data: some.map((id) => ({ ...submission, id, requestKey: id })),
      })
      await client.generation.createMany({
        data: some.map((id) => ({
          ...generation,
          ...{ id, submissionId: id, prompt: '灯笼', promptSearch, state: 'ready' },
          estimateMicroUsd: 0,
        })),
      })
      await client.image.createMany({
        data: some.map((id) => ({
          ...files,
          ...{ id, generationId: id, promptSearch, provider: 'reapi' },
          ...{ bytes: 1, format: 'png', width: 1, height: 1 },
        })),
      })
    }
    expect(await findWords(client, '灯笼')).toHaveLength(1)
    expect((await counts('q=灯笼')).total).toBe(ids.length)
    expect((await readAll('q=灯笼', 300)).length).toBe(ids.length)
    await client.image.deleteMany({ where: { id: { in: ids.slice(0, 10) } } })
    expect((await findWords(client, '灯笼'))[0]).toHaveProperty('id')
    expect((await counts('q=灯笼')).total).toBe(ids.length - 10)
  })

  test('ask as many questions of a full wall as of one with two', async () => {
    const seed = () => seedPicture(client, { prompt: 'tea', userId: actor.userId })
    const ids = [await seed(), await seed()]
    await addTags(client, actor, ids, ['one'])
    const queries = [
      '',
      'q=tea',
      'sort=rating',
      'sort=decided',
      'state=failed',
      'trash=1',
      'tag=one',
    ]
    const ask = (query: string) =>
      statements(database.target, async (counting) => {
        await readWall(counting, actor, filterOf(query), { cursor: null, timeZone: 'UTC' })
        await countWall(counting, actor, filterOf(query), 'UTC')
      })
    const few: number[] = []
    for (const query of queries) few.push(await ask(query))
    for (let made = 0; made < 40; made += 1) ids.push(await seed())
    await addTags(client, actor, ids, ['two', 'three'])
    for (const [index, query] of queries.entries()) expect(await ask(query), query).toBe(few[index])
    expect(Math.max(...few)).toBeLessThanOrEqual(15)
  })
})
