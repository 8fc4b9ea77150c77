import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { readScopeBudgets, setBudget } from '@/lib/cost/budget-limits'
import { currentPrices } from '@/lib/cost/current-prices'
import { settle } from '@/lib/cost/ledger'
import { usdDecimal } from '@/lib/cost/money'
import { estimate, priceKeys, pricesFor, type PriceKey } from '@/lib/cost/price'
import { readPriceHistory, setPrice } from '@/lib/cost/price-history'
import type { Environment } from '@/lib/env'
import { createGenerations } from '@/lib/generations/create'
import type { GenerationRequest } from '@/lib/generations/request'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const given = vi.hoisted(() => ({
  environment: { reapi: {}, modelStudio: { region: 'singapore' } } as Pick<
    Environment,
    'reapi' | 'modelStudio'
  >,
}))
vi.mock('@/lib/env', () => ({ environment: () => given.environment }))

const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 12, minute))

const request = (key: PriceKey, count: number): GenerationRequest => {
  const common = { requestKey: crypto.randomUUID(), prompt: '茶馆', count }
  return key === 'reapi'
    ? { ...common, provider: 'reapi', aspectRatio: '1:1', contentCheck: true }
    : {
        ...common,
        provider: 'model-studio',
        width: 1024,
        height: 1024,
        seed: null,
        rewritePrompt: key === 'model-studio:rewritten',
        negativePrompt: '',
      }
}

describe.each(availableDialects)('prices on %s', (dialect) => {
  let db: TestDatabase
  let admin: Actor
  let creator: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    admin = await testActor(db.client, 'admin')
    creator = await testActor(db.client)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    given.environment = { reapi: {}, modelStudio: { region: 'singapore' } }
    await db.client.priceOverride.deleteMany()
    await db.client.auditEntry.deleteMany()
    await db.client.budget.deleteMany()
    await db.client.spending.deleteMany()
  })

  const order = async (key: PriceKey, count = 1) =>
    createGenerations(db.client, {
      actor: creator,
      door: 'page',
      request: request(key, count),
      installation: {
        prices: await currentPrices(db.client),
        provider: () => ({ sandbox: false }),
      },
    })
  const charge = async (ids: string[]) => {
    for (const id of ids) await db.client.$transaction((transaction) => settle(transaction, id))
    const entries = await db.client.ledgerEntry.findMany({ where: { generationId: { in: ids } } })
    const settled = entries.filter(({ kind }) => kind === 'settle')
    return {
      microUsd: settled.reduce((sum, { microUsd }) => sum + microUsd, 0),
      credits: settled.reduce<number | null>(
        (sum, { credits }) => (credits === null ? sum : (sum ?? 0) + credits),
        null,
      ),
    }
  }

  it('charges exactly what was estimated, whatever the settings', async () => {
    const usd = fc.integer({ min: 0, max: 40_000_000 }).map(usdDecimal)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...priceKeys),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('singapore' as const, 'beijing' as const),
        fc.option(usd, { nil: undefined }),
        fc.option(usd),
        async (key, count, region, fromEnvironment, fromAdmin) => {
          given.environment = {
            reapi: { usdPerImage: fromEnvironment },
            modelStudio: {
              region,
              usdPerImage: fromEnvironment,
              usdPerImageExtended: fromEnvironment,
            },
          }
          await db.client.priceOverride.deleteMany()
          await db.client.spending.deleteMany()
          if (fromAdmin !== null)
            await setPrice(db.client, admin, { key, usd: fromAdmin, source: 'x' }, at(0))
          const { total } = estimate(await currentPrices(db.client), {
            provider: key === 'reapi' ? 'reapi' : 'model-studio',
            rewritePrompt: key === 'model-studio:rewritten',
            count,
          })
          expect(await charge(await order(key, count))).toEqual(total)
          const counters = await db.client.spending.findMany({ where: { scope: 'team' } })
          expect(counters.map(({ microUsd }) => Number(microUsd))).toEqual([
            total.microUsd,
            total.microUsd,
          ])
        },
      ),
      { numRuns: 20 },
    )
  }, 60_000)

  it('takes the catalog, then the environment, then the newest of an admin', async () => {
    const usd = async () => (await currentPrices(db.client)).reapi
    expect(await usd()).toMatchObject({ listUsd: '0.0044', setBy: 'catalog', overridden: false })
    given.environment.reapi.usdPerImage = '2.007'
    expect(await usd()).toMatchObject({ setBy: 'environment', each: { credits: 2007 } })
    const set = (price: string | null, minute: number) =>
      setPrice(db.client, admin, { key: 'reapi', usd: price, source: '合同' }, at(minute))
    await set('0.0101', 1)
    await set('0.02', 2)
    expect(await usd()).toMatchObject({
      setBy: 'admin',
      listUsd: '0.02',
      catalogUsd: '0.0044',
      asOf: '2026-07-01',
      each: { microUsd: 20_000, credits: 20 },
    })
    await set(null, 3)
    expect(await usd()).toMatchObject({ setBy: 'environment', listUsd: '2.007' })
    const history = await readPriceHistory(db.client)
    expect(history.map((past) => past.usd)).toEqual([null, '0.02', '0.0101'])
    expect(history[0]).toMatchObject({ setByName: admin.name, setAt: at(3), source: '合同' })
    expect(await db.client.auditEntry.count({ where: { verb: 'price.set' } })).toBe(3)
  })

  it('leaves earlier holds and charges at the price they had', async () => {
    const [before = ''] = await order('model-studio:plain')
    await setPrice(db.client, admin, { key: 'model-studio:plain', usd: '0.5', source: 'x' }, at(1))
    const [after = ''] = await order('model-studio:plain')
    expect(await charge([before])).toEqual({ microUsd: 15_000, credits: null })
    expect(await charge([after])).toEqual({ microUsd: 500_000, credits: null })
    expect(await order('model-studio:rewritten').then(charge)).toMatchObject({ microUsd: 30_000 })
  })

  it.each(['', '-1', '1e3', '0.0000001', '1000', '999999', '０.5', 'free', '=1'])(
    'refuses %j as a price and writes nothing',
    async (usd) => {
      await expect(
        setPrice(db.client, admin, { key: 'reapi', usd, source: 'x' }, at(0)),
      ).rejects.toMatchObject({ status: 400, field: 'usd' })
      expect(await db.client.priceOverride.count()).toBe(0)
      expect(await db.client.auditEntry.count()).toBe(0)
    },
  )

  it.each(['creator', 'reviewer', 'viewer'] as const)('lets no %s set money', async (role) => {
    const other = await testActor(db.client, role)
    const price = setPrice(db.client, other, { key: 'reapi', usd: '0', source: 'x' }, at(0))
    await expect(price).rejects.toMatchObject({ status: 403 })
    const budget = setBudget(db.client, other, { scope: 'team', period: 'day', usd: '1000' })
    await expect(budget).rejects.toMatchObject({ status: 403 })
    expect(await db.client.budget.count()).toBe(0)
  })

  it('sets, changes and lifts a budget, each with its line in the record', async () => {
    const set = (scope: string, usd: string | null) =>
      setBudget(db.client, admin, { scope, period: 'month', usd })
    await set('team', '120')
    await set(creator.userId, '40.50')
    await set('team', '999999.999999')
    await order('reapi', 2)
    const read = async (actor: Actor) => readScopeBudgets(db.client, actor, new Date())
    expect((await read(admin))[0]).toMatchObject({
      scope: 'team',
      month: { limit: 999_999_999_999, used: 10_000 },
      day: { limit: null, used: 10_000 },
    })
    expect((await read(creator)).map(({ scope }) => scope)).toEqual(['team', creator.userId])
    await set('team', null)
    expect((await read(creator))[0]?.month.limit).toBeNull()
    await expect(set('team', '-5')).rejects.toMatchObject({ status: 400, field: 'usd' })
    await expect(set('nobody', '5')).rejects.toMatchObject({ status: 404 })
    const records = await db.client.auditEntry.findMany({ orderBy: { at: 'asc' } })
    expect(records.map(({ verb, subject }) => `${verb} ${subject}`)).toEqual([
      'budget.set team/month',
      `budget.set ${creator.userId}/month`,
      'budget.set team/month',
      'budget.set team/month',
    ])
    expect(records.at(-1)).toMatchObject({ actorName: admin.name, details: { usd: null } })
  })

  it('is the pure function everywhere else', async () => {
    expect(await currentPrices(db.client)).toEqual(pricesFor(given.environment))
  })
})
