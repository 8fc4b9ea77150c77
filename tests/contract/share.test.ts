import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { createCollection, trashCollection } from '@/lib/collections/change'
import { addToCollection, removeFromCollection } from '@/lib/collections/pictures'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import {
  createShareLink,
  listShareLinks,
  revokeShareLink,
  type NewShareLink,
} from '@/lib/share/links'
import { countView, findOpenLink, readShared } from '@/lib/share/open'
import { findSharedPicture } from '@/lib/share/picture'
import { isUnlocked, unlock, unlockLimits, unlockProof } from '@/lib/share/unlock'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'

const now = new Date('2026-11-27T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)

describe.each(availableDialects)('share links on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient
  let actor: Actor
  let imageId: string

  beforeEach(async () => {
    process.env.NEXTAUTH_SECRET ??= 'a secret for tests alone'
    database = await openTestDatabase(dialect)
    client = database.client
    actor = await testActor(client, 'creator')
    imageId = await seedPicture(client, { prompt: '茶馆 <script>“晨光”' })
  })
  afterEach(() => database.close())

  const make = (more: Partial<NewShareLink> = {}, by = actor) =>
    createShareLink(
      client,
      by,
      {
        subject: { imageId },
        days: 7,
        password: null,
        withPrompt: false,
        withCost: false,
        ...more,
      },
      now,
    )

  const opened = async (token: string, at = now) => {
    const link = await findOpenLink(client, token, at)
    if (!link) throw new Error('The link is closed')
    return link
  }

  const refusal = (act: Promise<unknown>) =>
    act.then(
      () => 'allowed',
      (error: unknown) => (error as { code: string }).code,
    )

  test('a link opens until it expires; its token is stored nowhere', async () => {
    const { token } = await make()
    expect(await findOpenLink(client, token, later(6.99))).not.toBeNull()
    expect(await findOpenLink(client, token, later(7))).toBeNull()
    expect(JSON.stringify(await client.shareLink.findMany())).not.toContain(token)
    const { token: lasting } = await make({ days: null })
    expect(await findOpenLink(client, lasting, later(100_000))).not.toBeNull()
  })

  test('taken back, it is closed at once: by its maker or an admin', async () => {
    const { id, token } = await make()
    const other = await testActor(client, 'reviewer')
    expect(await refusal(revokeShareLink(client, other, id, now))).toBe('not_found')
    await revokeShareLink(client, await testActor(client, 'admin'), id, now)
    expect(await findOpenLink(client, token, now)).toBeNull()
    expect(await listShareLinks(client, actor, { imageId }, now)).toEqual([])
    expect(await refusal(revokeShareLink(client, actor, id, now))).toBe('not_found')
    const verbs = (await client.auditEntry.findMany()).map(({ verb }) => verb)
    expect(verbs.sort()).toEqual(['share.create', 'share.revoke'])
  })

  test.each(['', 'x', 'x'.repeat(43), '\u0000'.repeat(43), '茶'.repeat(43), '../../etc'])(
    '%j opens nothing',
    async (token) => expect(await findOpenLink(client, token, now)).toBeNull(),
  )

  test('what lies in the trash is not behind a link any more', async () => {
    const { token } = await make()
    await client.image.update({ where: { id: imageId }, data: { trashedAt: now } })
    expect(await findOpenLink(client, token, now)).toBeNull()
    expect(await refusal(make())).toBe('not_found')
  })

  test('it tells no more than it was made to tell', async () => {
    const { generationId } = await client.image.findUniqueOrThrow({ where: { id: imageId } })
    await client.ledgerEntry.create({
      data: { generationId, kind: 'settle', sandbox: false, microUsd: 15_000, provider: 'reapi' },
    })
    const told = async (more: Partial<NewShareLink>) => {
      const { token } = await make(more)
      const { pictures } = await readShared(client, await opened(token))
      return pictures.map(({ prompt, microUsd, approved }) => ({ prompt, microUsd, approved }))
    }
    expect(await told({})).toEqual([{ prompt: null, microUsd: null, approved: false }])
    expect(await told({ withPrompt: true, withCost: true })).toEqual([
      { prompt: '茶馆 <script>“晨光”', microUsd: 15_000, approved: false },
    ])
  })

  test('of a collection it shows what is in it now, and no other picture', async () => {
    const { id: collectionId } = await createCollection(client, actor, '秋季')
    const second = await seedPicture(client)
    await addToCollection(client, actor, collectionId, [second, imageId])
    const { token } = await make({ subject: { collectionId } })
    const link = await opened(token)
    const view = await readShared(client, link)
    expect(view).toMatchObject({ name: '秋季', count: 2 })
    expect(view.pictures.map(({ id }) => id)).toEqual([second, imageId])
    const outside = await seedPicture(client)
    expect(await findSharedPicture(client, link, outside)).toBeNull()
    expect(await findSharedPicture(client, link, second)).toMatchObject({ id: second })
    await removeFromCollection(client, actor, collectionId, [second])
    expect(await findSharedPicture(client, link, second)).toBeNull()
    await trashCollection(client, actor, collectionId)
    expect(await findOpenLink(client, token, now)).toBeNull()
  })

  test('a page elsewhere embeds approved pictures only', async () => {
    const link = await opened((await make()).token)
    expect(await findSharedPicture(client, link, imageId, { approvedOnly: true })).toBeNull()
    await client.image.update({ where: { id: imageId }, data: { reviewState: 'approved' } })
    const embedded = await findSharedPicture(client, link, imageId, { approvedOnly: true })
    expect(embedded).toMatchObject({ id: imageId })
    for (const odd of ['nobody', '\u0000', ''])
      expect(await findSharedPicture(client, link, odd)).toBeNull()
  })

  describe('a password', () => {
    const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

    test('opens this link alone, in the browser that knew it', async () => {
      const link = await opened((await make({ password: 'pässword 密码' })).token)
      const other = await opened((await make({ password: 'another one' })).token)
      expect(link.passwordHash).toMatch(/^\$argon2id\$/)
      expect(isUnlocked(link, undefined)).toBe(false)
      expect(await unlock(client, link, 'pa\u0308ssword 密码', 'a', now)).toBe('opened')
      expect(await unlock(client, link, 'password', 'a', now)).toBe('wrong')
      expect(isUnlocked(link, unlockProof(link))).toBe(true)
      expect(isUnlocked(other, unlockProof(link))).toBe(false)
      for (const forged of ['', 'x', `${unlockProof(link)}x`, '密'])
        expect(isUnlocked(link, forged)).toBe(false)
      expect(isUnlocked(await opened((await make()).token), undefined)).toBe(true)
    })

    test('cannot be guessed at: neither from one address nor from many', async () => {
      const link = await opened((await make({ password: 'correct horse' })).token)
      const tries = (count: number, address: (index: number) => string, when: Date) =>
        Promise.all(
          Array.from({ length: count }, (_, index) =>
            unlock(client, link, `guess ${index}`, address(index), when),
          ),
        )
      const first = await tries(unlockLimits.perLink.most + 5, (index) => `host-${index}`, now)
      expect(first.filter((one) => one === 'wrong')).toHaveLength(unlockLimits.perLink.most)
      expect(first.filter((one) => one === 'too_many')).toHaveLength(5)
      expect(await unlock(client, link, 'correct horse', 'elsewhere', now)).toBe('too_many')
      expect(await unlock(client, link, 'correct horse', 'elsewhere', at(10))).toBe('opened')
    }, 60_000)

    test('that is right uses up no attempts', async () => {
      const link = await opened((await make({ password: 'correct horse' })).token)
      for (let index = 0; index < unlockLimits.perLink.most + 3; index += 1)
        expect(await unlock(client, link, 'correct horse', 'a', now)).toBe('opened')
    }, 60_000)
  })

  test('views are counted, all of them', async () => {
    const { id } = await make({ withPrompt: true, password: 'long enough' })
    await Promise.all(Array.from({ length: 20 }, () => countView(client, id)))
    expect(await listShareLinks(client, actor, { imageId }, now)).toMatchObject([
      { id, views: 20, hasPassword: true, withPrompt: true, withCost: false, mine: true },
    ])
  })

  test.each([
    ['admin', 'allowed'],
    ['creator', 'allowed'],
    ['reviewer', 'allowed'],
    ['viewer', 'forbidden'],
  ] as const)('%s: %s', async (role, expected) => {
    expect(await refusal(make({}, await testActor(client, role)))).toBe(expected)
  })

  test('nothing can be shared that is not there', async () => {
    for (const subject of [
      { imageId: 'nobody' },
      { collectionId: 'nobody' },
      { imageId: '\u0000' },
    ])
      expect(await refusal(make({ subject }))).toBe('not_found')
  })
})
