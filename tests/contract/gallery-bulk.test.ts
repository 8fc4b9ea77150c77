import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { roles } from '@/lib/auth/permissions'
import type { Selected } from '@/lib/gallery/selected'
import { selectedIds } from '@/lib/gallery/selection'
import { undoBulk } from '@/lib/gallery/undo-bulk'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { decideMany } from '@/lib/review/decide-many'
import { addTags } from '@/lib/tags/tags'
import { mayTrash } from '@/lib/trash/rights'
import { restorePictures, trashPictures } from '@/lib/trash/trash'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'
import { statements } from './statements'

const now = new Date('2026-09-12T10:00:00.000Z')

describe.each(availableDialects)('many pictures at once on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let admin: Actor

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
    admin = await testActor(client, 'admin')
  })
  afterEach(() => database.close())

  /** Ready pictures in bulk: no more of them than a test needs to be believed. */
  async function seedMany(count: number, userId: string | null = null): Promise<string[]> {
    const ids = Array.from({ length: count }, () => crypto.randomUUID())
    const job = { position: 0, provider: 'reapi', model: 'z-image', sandbox: false, userId }
    const words = { prompt: 'tea', promptSearch: 'tea' }
    const files = { originalKey: '', previewKey: '', thumbKey: '', thumbhash: '', sha256: '' }
    for (let from = 0; from < count; from += 500) {
      const some = ids.slice(from, from + 500)
      await client.submission.createMany({
        data: some.map((id) => ({ id, door: 'page', requestKey: id, requestHash: '' })),
      })
      await client.generation.createMany({
        data: some.map((id) => ({
          ...{ ...job, ...words, id, submissionId: id, state: 'ready', estimateMicroUsd: 0 },
        })),
      })
      await client.image.createMany({
        data: some.map((id) => ({
          ...{ ...files, id, generationId: id, promptSearch: 'tea', provider: 'reapi', userId },
          ...{ bytes: 1, format: 'png', width: 1, height: 1, createdAt: now },
        })),
      })
    }
    return ids
  }

  const inTrash = () => client.image.count({ where: { trashedAt: { not: null } } })
  const all = (query = '', except: string[] = [], until = now.toISOString()) =>
    selectedIds(client, admin, { kind: 'all', query, until, except }, 'UTC')

  test('a thousand are thrown away and taken back, in a constant number of statements for every 500', async () => {
    const ids = await seedMany(1000)
    expect((await all()).sort()).toEqual([...ids].sort())
    const used = await statements(database.target, (counting) =>
      trashPictures(counting, admin, ids, now),
    )
    expect(used).toBeLessThanOrEqual(2 * 8)
    expect(await inTrash()).toBe(1000)
    expect(await all()).toEqual([])
    expect(await undoBulk(client, admin, { kind: 'trashed', ids }, now)).toBe(1000)
    expect(await inTrash()).toBe(0)
  })

  test('one more than is allowed is refused, named or as a view', async () => {
    const ids = await seedMany(11)
    const refusal = { code: 'too_many_pictures', limit: 10 }
    const select = (selected: Selected) => selectedIds(client, admin, selected, 'UTC', 10)
    const view = { kind: 'all', query: '', until: now.toISOString() } as const
    await expect(select({ ...view, except: [] })).rejects.toMatchObject(refusal)
    await expect(select({ kind: 'some', ids })).rejects.toMatchObject(refusal)
    expect(await select({ ...view, except: ids.slice(0, 1) })).toHaveLength(10)
  })

  test('all of a view is what was there at that moment and fits it, without what was left out', async () => {
    const seed = (prompt: string, second: number) =>
      seedPicture(client, { prompt, createdAt: new Date(now.getTime() + second * 1000) })
    const [tea, left] = [await seed('tea', -2), await seed('tea too', -1)]
    await seed('ink', -1)
    await seed('tea, but later', 1)
    expect(await all('q=tea', [left])).toEqual([tea])
    expect(await all('q=tea&state=failed')).toEqual([])
    const hostile = ['\0', "' OR 1=1 --", '', 'x'.repeat(999)]
    expect(
      await selectedIds(client, admin, { kind: 'some', ids: [tea, tea, ...hostile] }, 'UTC'),
    ).toEqual([tea])
  })

  test('an undo touches no more than the act did, and nothing that somebody changed since', async () => {
    const [one, two, three] = [
      await seedPicture(client),
      await seedPicture(client),
      await seedPicture(client),
    ]
    const other = await testActor(client, 'reviewer')
    await addTags(client, admin, [one], ['tea'])
    const added = await addTags(client, admin, [one, two, three], ['tea'])
    expect(added.map(({ imageId }) => imageId).sort()).toEqual([two, three].sort())
    const byTag = { [added[0]?.tagId ?? '']: [two, three] }
    expect(await undoBulk(client, admin, { kind: 'tagged', byTag }, now)).toBe(2)
    expect(await client.pictureTag.findMany({ select: { imageId: true } })).toEqual([
      { imageId: one },
    ])

    const approve = { verb: 'approve', reason: '' } as const
    const { decisionIds } = await decideMany(client, admin, { imageIds: [one, two], ...approve })
    await decideMany(client, other, { imageIds: [two], verb: 'reject', reason: '' })
    expect(await undoBulk(client, admin, { kind: 'decisions', ids: decisionIds }, now)).toBe(1)
    const states = await client.image.findMany({ where: { id: { in: [one, two] } } })
    expect(new Map(states.map(({ id, reviewState }) => [id, reviewState]))).toEqual(
      new Map([
        [one, 'needs_review'],
        [two, 'rejected'],
      ]),
    )
  })

  test.each(roles)('as %s one throws away what one may', async (role) => {
    const actor = await testActor(client, role)
    const own = await seedPicture(client, { userId: actor.userId })
    const foreign = await seedPicture(client, { userId: admin.userId })
    const expected = [own, foreign].filter((id) => mayTrash(role, id === own))
    const trashed = trashPictures(client, actor, [own, foreign], now)
    if (!mayTrash(role, true)) {
      await expect(trashed).rejects.toMatchObject({ code: 'forbidden' })
      await expect(restorePictures(client, actor, [own], now)).rejects.toMatchObject({
        code: 'forbidden',
      })
    } else expect(await trashed).toEqual(expect.arrayContaining(expected))
    expect(await inTrash()).toBe(expected.length)
    await trashPictures(client, admin, [own, foreign], now)
    if (mayTrash(role, true))
      expect((await restorePictures(client, actor, [own, foreign], now)).sort()).toEqual(
        [...expected].sort(),
      )
  })

  test('of many who throw the same away at once one does, and the team is told once', async () => {
    const ids = await seedMany(20)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => trashPictures(database.another(), admin, ids, now)),
    )
    expect(answers.flat().sort()).toEqual([...ids].sort())
    expect(await client.activity.count({ where: { verb: 'trashed' } })).toBe(
      answers.filter((moved) => moved.length > 0).length,
    )
  })

  test('one is told by its name, many by their number', async () => {
    const one = await seedPicture(client, { prompt: '一杯茶' })
    await trashPictures(client, admin, [one], now)
    await trashPictures(client, admin, await seedMany(3), now)
    const told = await client.activity.findMany({ select: { subject: true, imageId: true } })
    expect(told).toEqual(
      expect.arrayContaining([
        { subject: '一杯茶', imageId: one },
        { subject: '× 3', imageId: null },
      ]),
    )
  })
})
