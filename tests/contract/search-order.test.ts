import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestHits } from '@/lib/gallery/search'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { seedPicture } from './gallery-seed'

const at = (second: number) => new Date(Date.UTC(2026, 8, 12, 8, 0, second))

/** Their seconds, in the order in which they arrive. */
const arrivals = {
  'in order': Array.from({ length: 30 }, (_, index) => index),
  'of one moment': Array.from({ length: 30 }, () => 7),
  'a little out of order': Array.from(
    { length: 30 },
    (_, index) => index + (index % 5 === 0 ? 3 : 0),
  ),
  'with stragglers': [...Array.from({ length: 34 }, (_, index) => index * 2), 3, 99, 70, 71, 9, 72],
}

describe.each(availableDialects)('the newest hits of a search on %s', (dialect) => {
  let database: TestDatabase
  let client: PrismaClient

  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    client = database.client
  })
  afterEach(() => database.close())

  test.each(Object.entries(arrivals))('of pictures that came %s', async (_, seconds) => {
    for (const [index, second] of seconds.entries())
      await seedPicture(client, {
        prompt: index % 3 === 0 ? '一杯茶' : '灯笼 lantern',
        createdAt: at(second),
      })
    const wall = await client.image.findMany({
      where: { promptSearch: { contains: 'lantern' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, createdAt: true },
    })
    let told = 0
    for (const [place, picture] of [null, ...wall].entries())
      for (const most of [1, 4, 9, 40]) {
        const behind = picture && { ...picture, rank: null }
        const hits = await newestHits(client, 'lantern', behind, most)
        if (!hits) continue
        told += 1
        const expected = wall.slice(place)
        if (!hits.complete) expected.length = Math.min(expected.length, hits.ids.length)
        expect(hits.ids.sort()).toEqual(expected.map(({ id }) => id).sort())
      }
    expect(told).toBeGreaterThan(wall.length)
  })
})
