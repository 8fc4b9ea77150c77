import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorResponse } from '@/app/api/error-response'
import { readLimit, writeLimit } from '@/lib/auth/request-limits'
import { createPermits } from '@/lib/rate-limit/permits'
import { TooManyRequests } from '@/lib/rate-limit/too-many-requests'
import { givePermitBack, takePermits, type RateLimit } from '@/lib/rate-limit/window'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { FakeClock } from '../fake-clock'

const noon = new Date('2026-11-27T12:00:00Z')
const later = (ms: number) => new Date(noon.getTime() + ms)
const limit: RateLimit = { name: 'test', most: 25, windowMs: 60_000 }

describe.each(availableDialects)('a limit shared through %s', (dialect) => {
  let db: TestDatabase

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
  })
  beforeEach(async () => {
    await db.client.rateWindow.deleteMany()
  })
  afterAll(() => db.close())

  const take = (wanted = 1, now = noon, client = db.client) =>
    takePermits(client, limit, '汉字 🔑', wanted, now)

  test('lets exactly as many through as it says, whoever asks at once', async () => {
    const servers = [db.client, db.another(), db.another()]
    const asked = Array.from({ length: 60 }, (_, i) => take(1, noon, servers[i % 3]))
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(25)
  })

  test('gives all that is wanted or nothing', async () => {
    expect(await take(26)).toBe(false)
    expect(await take(20)).toBe(true)
    expect(await take(6)).toBe(false)
    expect(await take(5)).toBe(true)
    expect(await take()).toBe(false)
    expect(await take(26, later(60_000))).toBe(false)
  })

  test('begins anew with every window, and leaves nothing behind', async () => {
    expect(await take(25)).toBe(true)
    expect(await take(1, later(59_999))).toBe(false)
    expect(await take(1, later(60_000))).toBe(true)
    expect(await db.client.rateWindow.count()).toBe(1)
  })

  test('takes back what was not used, and never more than that', async () => {
    await take(2)
    for (let i = 0; i < 5; i += 1) await givePermitBack(db.client, limit, '汉字 🔑', noon)
    await givePermitBack(db.client, limit, 'nobody', noon)
    expect(await db.client.rateWindow.findMany()).toMatchObject([{ count: 0 }])
  })

  describe('and spent by servers', () => {
    const wide: RateLimit = { name: 'wide', most: 200, windowMs: 60_000 }

    function server(clock = new FakeClock(noon.getTime())) {
      const client = db.another()
      let draws = 0
      const permits = createPermits(() => {
        draws += 1
        return client
      }, clock)
      const spend = (times: number) =>
        Promise.all(Array.from({ length: times }, () => permits.spend(wide, 'one')))
      return {
        clock,
        spend: async (times: number) => (await spend(times)).filter((wait) => wait === null).length,
        permits,
        draws: () => draws,
      }
    }

    test('costs a write for many requests, and none for a refusal', async () => {
      const { spend, draws } = server()
      expect(await spend(100)).toBe(100)
      expect(draws()).toBe(10)
      expect(await spend(150)).toBe(100)
      const drawn = draws()
      expect(await spend(1000)).toBe(0)
      expect(draws()).toBe(drawn)
    })

    test('is never exceeded together, and no server is left without', async () => {
      const [one, two] = [server(), server()]
      const [first, second] = await Promise.all([one.spend(195), two.spend(195)])
      expect(first + second).toBeLessThanOrEqual(wide.most)
      expect(first + second).toBeGreaterThanOrEqual(wide.most - wide.most / 20)
      expect(Math.min(first, second)).toBeGreaterThan(0)
    })

    test('says when to come back, and then it is true', async () => {
      const { spend, permits, clock } = server()
      await spend(wide.most)
      clock.advance(12_345)
      expect(await permits.spend(wide, 'one')).toBe(48)
      expect(await permits.spend(wide, 'another')).toBeNull()
      clock.advance(48_000)
      expect(await permits.spend(wide, 'one')).toBeNull()
    })

    test('does not stand in the way when it cannot be counted', async () => {
      const permits = createPermits(() => {
        throw new Error('disk full')
      }, new FakeClock(noon.getTime()))
      expect(await permits.spend(wide, 'one')).toBeNull()
    })
  })
})

test('what is promised holds with five servers, each of which wastes a share', () => {
  expect(writeLimit.most - (4 * writeLimit.most) / 20).toBeGreaterThanOrEqual(300)
  expect(readLimit.most - (4 * readLimit.most) / 20).toBeGreaterThanOrEqual(1200)
  expect([writeLimit.windowMs, readLimit.windowMs]).toEqual([60_000, 60_000])
})

test('a refusal is told in the documented shape', async () => {
  const response = errorResponse(new TooManyRequests(7))
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(await response.json()).toEqual({
    error: {
      code: 'rate_limited',
      message: 'Too many requests. Try again in 7 s.',
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  })
})
