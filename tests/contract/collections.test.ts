import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import {
  createCollection,
  renameCollection,
  setCover,
  trashCollection,
} from '@/lib/collections/change'
import { moveInCollection } from '@/lib/collections/order'
import { addToCollection, removeFromCollection } from '@/lib/collections/pictures'
import {
  collectionsOf,
  listCollections,
  readCollection,
  readCollectionPictures,
} from '@/lib/collections/queries'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import {
  addTags,
  listTags,
  readTags,
  removeTag,
  removeTaggings,
  restoreTaggings,
} from '@/lib/tags/tags'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'

describe.each(availableDialects)('collections and tags on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let actor: Actor
  let viewer: Actor

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
    actor = await testActor(client, 'creator')
    viewer = await testActor(client, 'viewer')
  })
  afterEach(() => database.close())

  async function seed(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let index = 0; index < count; index += 1)
      ids.push(await seedPicture(client, { id: `picture-${index}` }))
    return ids
  }

  const refusal = (act: Promise<unknown>) =>
    act.then(
      () => 'allowed',
      (error: unknown) => (error as { code: string }).code,
    )

  const orderOf = async (id: string) =>
    (await readCollectionPictures(client, id, null)).pictures.map((picture) => picture.id)

  describe('a collection', () => {
    let id: string
    beforeEach(async () => {
      ;({ id } = await createCollection(client, actor, '  秋季 “Autumn” 🎨\u0000 '))
    })

    test('has a name, keeps the order it was filled in, and takes each picture once', async () => {
      const pictures = await seed(4)
      expect((await readCollection(client, actor, id))?.name).toBe('秋季 “Autumn” 🎨')
      const trashed = await seedPicture(client, { image: { trashedAt: new Date() } })
      const [a, b, c, d] = pictures as [string, string, string, string]
      expect(await addToCollection(client, actor, id, [c, a, 'nobody', trashed])).toEqual([c, a])
      expect(await addToCollection(client, actor, id, [a, b, d])).toEqual([b, d])
      expect(await orderOf(id)).toEqual([c, a, b, d])
      expect(await removeFromCollection(client, actor, id, [a, 'nobody'])).toEqual([a])
      expect(await orderOf(id)).toEqual([c, b, d])
      expect(await collectionsOf(client, actor, b)).toMatchObject([{ id, holds: true }])
      expect(await collectionsOf(client, actor, a)).toMatchObject([{ id, holds: false }])
    })

    test('two people who add the same pictures at once add each once', async () => {
      const pictures = await seed(20)
      const other = database.another()
      const [one, two] = await Promise.all([
        addToCollection(client, actor, id, pictures),
        addToCollection(other, actor, id, [...pictures].reverse()),
      ])
      expect([...one, ...two].sort()).toEqual([...pictures].sort())
      const rows = await client.collectionPicture.findMany({ where: { collectionId: id } })
      expect(new Set(rows.map(({ position }) => position)).size).toBe(20)
    })

    test('is ordered by hand, also when there is no room left', async () => {
      const [a, b, c] = (await seed(3)) as [string, string, string]
      await addToCollection(client, actor, id, [a, b, c])
      const move = (imageId: string, afterId: string | null) =>
        moveInCollection(client, actor, { collectionId: id, imageId, afterId })
      await move(c, null)
      expect(await orderOf(id)).toEqual([c, a, b])
      await move(c, b)
      expect(await orderOf(id)).toEqual([a, b, c])
      // Each swap halves the gap: far more often than there are halves.
      for (let turn = 0; turn < 30; turn += 1) {
        const [first, second] = turn % 2 ? [b, c] : [c, b]
        await move(first, a)
        expect(await orderOf(id)).toEqual([a, first, second])
      }
      expect(await refusal(move('nobody', a))).toBe('not_found')
      expect(await refusal(move(a, 'nobody'))).toBe('not_found')
    })

    test('shows how far its review is, and what it cost', async () => {
      const [a, b, c] = (await seed(3)) as [string, string, string]
      await addToCollection(client, actor, id, [a, b, c])
      await client.image.update({ where: { id: a }, data: { reviewState: 'approved' } })
      await client.image.update({ where: { id: c }, data: { trashedAt: new Date() } })
      for (const [imageId, kind, sandbox] of [
        [a, 'hold', false],
        [a, 'settle', false],
        [b, 'settle', true],
        [c, 'settle', false],
      ] as const) {
        const { generationId } = await client.image.findUniqueOrThrow({ where: { id: imageId } })
        const line = { generationId, kind, sandbox, microUsd: 5000, provider: 'reapi' }
        await client.ledgerEntry.create({ data: line })
      }
      const expected = {
        count: 2,
        microUsd: 5000,
        states: { approved: 1, needs_review: 1, changes_requested: 0, rejected: 0 },
        cover: { id: a },
      }
      expect(await readCollection(client, actor, id)).toMatchObject(expected)
      await setCover(client, actor, id, b)
      const empty = await createCollection(client, actor, 'empty')
      expect(await listCollections(client, viewer)).toMatchObject([
        { id: empty.id, count: 0, cover: null },
        { ...expected, id, cover: { id: b } },
      ])
      await removeFromCollection(client, actor, id, [b])
      expect((await readCollection(client, actor, id))?.cover?.id).toBe(a)
    })

    test('pages go on where the last one ended', async () => {
      const pictures = await seed(205)
      await addToCollection(client, actor, id, pictures)
      const first = await readCollectionPictures(client, id, null)
      const second = await readCollectionPictures(client, id, first.nextPosition)
      expect(second.nextPosition).toBeNull()
      const all = [...first.pictures, ...second.pictures].map((picture) => picture.id)
      expect(all).toEqual(pictures)
    }, 60_000)

    test('in the trash it is gone, and comes back whole', async () => {
      const pictures = await seed(1)
      await addToCollection(client, actor, id, pictures)
      await trashCollection(client, actor, id)
      expect(await readCollection(client, actor, id)).toBeNull()
      expect(await refusal(addToCollection(client, actor, id, pictures))).toBe('not_found')
      expect(await refusal(trashCollection(client, actor, id))).toBe('not_found')
      await trashCollection(client, actor, id, false)
      expect(await orderOf(id)).toEqual(pictures)
    })

    test('viewers change nothing, and what is no collection is not found', async () => {
      const [picture] = (await seed(1)) as [string]
      for (const act of [
        createCollection(client, viewer, 'x'),
        renameCollection(client, viewer, id, 'x'),
        setCover(client, viewer, id, null),
        trashCollection(client, viewer, id),
        addToCollection(client, viewer, id, [picture]),
        removeFromCollection(client, viewer, id, [picture]),
        moveInCollection(client, viewer, { collectionId: id, imageId: picture, afterId: null }),
        addTags(client, viewer, [picture], ['x']),
        removeTag(client, viewer, [picture], 'x'),
      ])
        expect(await refusal(act)).toBe('forbidden')
      for (const odd of ['nobody', '', '\u0000', '../x'])
        expect(await refusal(renameCollection(client, actor, odd, 'x'))).toBe('not_found')
      expect(await refusal(renameCollection(client, actor, id, ' \u0000 '))).toBe('empty_name')
      expect(await refusal(setCover(client, actor, id, picture))).toBe('not_found')
    })
  })

  describe('tags', () => {
    test('are the same however they are written, and go on a picture once', async () => {
      const [a, b] = (await seed(2)) as [string, string]
      const first = await addTags(client, actor, [a], [' #Poster ', '海报'])
      expect(first).toHaveLength(2)
      const second = await addTags(client, actor, [a, b, 'nobody'], ['ＰＯＳＴＥＲ'])
      expect(second.map(({ imageId }) => imageId)).toEqual([b])
      expect((await readTags(client, a)).map(({ name }) => name)).toEqual(['Poster', '海报'])
      expect(await listTags(client)).toMatchObject([
        { name: 'Poster', count: 2 },
        { name: '海报', count: 1 },
      ])
      expect(await removeTaggings(client, actor, second)).toEqual(second)
      expect(await readTags(client, b)).toEqual([])
      const off = await removeTag(client, actor, [a, b], 'poster')
      expect(off.map(({ imageId }) => imageId)).toEqual([a])
      expect(await restoreTaggings(client, actor, off)).toEqual(off)
      expect(await removeTag(client, actor, [a], 'never seen')).toEqual([])
    })

    test.each(['', ' # ', '\u0000', '\u200b'])('%j is no tag', async (name) => {
      expect(await refusal(addTags(client, actor, await seed(1), [name]))).toBe('empty_tag')
    })

    test('are kept short and whole, whatever they hold', async () => {
      const [a] = (await seed(1)) as [string]
      await addTags(client, actor, [a], [`\ud800%_\\${'🎨'.repeat(500)}`])
      const [tag] = await readTags(client, a)
      expect([...(tag?.name ?? '')]).toHaveLength(40)
    })

    test('many people who tag the same pictures with a new tag at once make one tag', async () => {
      const pictures = await seed(30)
      const clients = [client, database.another(), database.another()]
      const added = await Promise.all(
        clients.map((one) => addTags(one, actor, pictures, ['new', 'neu'])),
      )
      expect(added.flat()).toHaveLength(60)
      expect(await client.tag.count()).toBe(2)
    })
  })
})
