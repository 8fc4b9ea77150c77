import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseClient } from '@/lib/db'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

function clientAt(clients: readonly DatabaseClient[], index: number): DatabaseClient {
  const client = clients[index % clients.length]
  if (!client) throw new Error('There is no client')
  return client
}

describe.each(availableDialects)('the database, %s', (dialect) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase(dialect)
  })
  afterAll(() => database.close())

  const state = (id: string) => database.client.providerState.findUnique({ where: { id } })

  it('keeps hostile text as it was given', async () => {
    const texts = [
      '水彩「山」',
      '🏔️👩‍👩‍👧‍👦',
      'שלום \u202Eعالم',
      `'); DROP TABLE "User";--`,
      '',
      'x'.repeat(200_000),
    ]
    for (const [index, text] of texts.entries()) {
      const id = `text-${index}`
      await database.client.providerState.create({ data: { id, pauseMessage: text } })
      expect((await state(id))?.pauseMessage).toBe(text)
    }
  })

  it('keeps a moment to the millisecond', async () => {
    const notBefore = new Date('2027-02-28T23:59:59.987Z')
    await database.client.providerState.create({ data: { id: 'moment', notBefore } })
    expect((await state('moment'))?.notBefore).toEqual(notBefore)
    const earlier = await database.client.providerState.count({
      where: { id: 'moment', notBefore: { lt: new Date(notBefore.getTime() + 1) } },
    })
    expect(earlier).toBe(1)
  })

  it('refuses a reference to nothing', async () => {
    const orphan = {
      generationId: 'nobody',
      kind: 'hold',
      microUsd: 1,
      sandbox: true,
      provider: 'reapi',
    }
    await expect(database.client.ledgerEntry.create({ data: orphan })).rejects.toMatchObject({
      code: 'P2003',
    })
  })

  it('never undoes a write that was acknowledged beside a transaction that is rolled back', async () => {
    const { client } = database
    let beside: Promise<unknown> = Promise.resolve()
    const undone = client.$transaction(async (tx) => {
      await tx.providerState.create({ data: { id: 'inside' } })
      beside = client.providerState.create({ data: { id: 'beside' } })
      await tx.providerState.count()
      throw new Error('undo this')
    })
    await expect(undone).rejects.toThrow('undo this')
    await beside
    expect(await state('inside')).toBeNull()
    expect(await state('beside')).not.toBeNull()
  })

  it('lets exactly one of many claimants change a row', async () => {
    const clients = [database.client, database.another(), database.another()]
    await database.client.providerState.create({ data: { id: 'prize' } })
    const claims = Array.from({ length: 60 }, (_, index) =>
      clientAt(clients, index).providerState.updateMany({
        where: { id: 'prize', pauseCode: null },
        data: { pauseCode: `claimant ${index}` },
      }),
    )
    const winners = (await Promise.all(claims)).filter((claim) => claim.count === 1)
    expect(winners).toHaveLength(1)
  })

  it('loses no increment of two clients that read and write in transactions', async () => {
    const clients = [database.client, database.another()]
    await database.client.user.create({
      data: { id: 'counter', name: '0', email: 'counter@example.com', role: 'creator' },
    })
    const sessions = Array.from({ length: 40 }, (_, index) =>
      clientAt(clients, index).$transaction(async (tx) => {
        const before = await tx.session.count({ where: { userId: 'counter' } })
        await tx.session.create({
          data: { userId: 'counter', expiresAt: new Date(0), userAgent: String(before) },
        })
      }),
    )
    await Promise.all(sessions)
    expect(await database.client.session.count({ where: { userId: 'counter' } })).toBe(40)
  })
})

describe('SQLite', () => {
  it('waits for the disk at every commit, checks references, and writes ahead', async () => {
    const database = await openTestDatabase('sqlite')
    try {
      const pragma = (name: string) => database.client.$queryRawUnsafe(`PRAGMA ${name}`)
      expect(await pragma('synchronous')).toEqual([{ synchronous: 2n }])
      expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1n }])
      expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
    } finally {
      await database.close()
    }
  })
})
