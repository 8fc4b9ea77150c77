import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { readBudgetLeft } from '@/lib/cost/budget'
import { release, settle } from '@/lib/cost/ledger'
import { cancelGeneration } from '@/lib/generations/cancel'
import { createGenerations } from '@/lib/generations/create'
import type { GenerationRequest } from '@/lib/generations/request'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { installation } from '../scripted-world'

const noon = new Date('2026-11-30T12:00:00Z')
const lastSecond = new Date('2026-11-30T23:59:59.999Z')
const nextMonth = new Date('2026-12-01T00:00:00.000Z')

const request = (count = 1): GenerationRequest => ({
  provider: 'reapi',
  requestKey: crypto.randomUUID(),
  prompt: '茶馆 “OPEN”',
  count,
  aspectRatio: '1:1',
  contentCheck: true,
})

describe.each(availableDialects)('budgets on %s', (dialect) => {
  let db: TestDatabase
  let mei: Actor
  let jonas: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    mei = await testActor(db.client)
    jonas = await testActor(db.client)
  })
  afterAll(() => db.close())

  beforeEach(async () => {
    await db.client.ledgerEntry.deleteMany()
    await db.client.generation.deleteMany()
    await db.client.submission.deleteMany()
    await db.client.budget.deleteMany()
    await db.client.spending.deleteMany()
  })

  const limit = (scope: string, period: 'day' | 'month', microUsd: number) =>
    db.client.budget.create({ data: { scope, period, microUsd } })
  const submit = (
    actor: Actor,
    { count = 1, now = noon, client = db.client, sandbox = false } = {},
  ) =>
    createGenerations(client, {
      actor,
      door: 'page',
      request: request(count),
      installation: { ...installation, provider: () => ({ sandbox }) },
      now,
    })
  const counted = async (scope: string, window: string) => {
    const where = { scope_window: { scope, window } }
    const row = await db.client.spending.findUnique({ where })
    return row === null ? null : Number(row.microUsd)
  }
  const giveBack = (id: string) => db.client.$transaction((transaction) => release(transaction, id))

  it.each([
    ['the team for a day', 'team', 'day'],
    ['the team for a month', 'team', 'month'],
    ['a person for a day', 'own', 'day'],
    ['a person for a month', 'own', 'month'],
  ] as const)(
    'makes exactly 10 of 50 at once with a budget for 10: %s',
    async (_, whose, period) => {
      await limit(whose === 'team' ? 'team' : mei.userId, period, 50_999)
      const clients = [db.client, db.another()]
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_each, index) =>
          submit(mei, { client: clients[index % 2] ?? db.client }),
        ),
      )
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
      for (const result of results)
        if (result.status === 'rejected')
          expect(result.reason).toMatchObject({ code: 'budget', status: 402 })
      expect(await db.client.generation.count()).toBe(10)
      expect(await db.client.submission.count()).toBe(10)
      expect(await db.client.ledgerEntry.count({ where: { kind: 'hold' } })).toBe(10)
      for (const scope of ['team', mei.userId])
        for (const window of ['2026-11-30', '2026-11'])
          expect(await counted(scope, window)).toBe(50_000)
    },
  )

  it('names the budget, what is left and what it would cost, and writes nothing', async () => {
    await limit('team', 'month', 1_000_000)
    await limit(mei.userId, 'day', 12_000)
    await submit(mei, { count: 2 })
    const failure = await submit(mei, { count: 3 }).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      status: 402,
      body: {
        code: 'budget',
        budget: { scope: 'member', period: 'day', limit: 12_000, left: 2_000, cost: 15_000 },
        message:
          'Your own budget for today has $0.00 left of $0.01, and this would cost $0.0150. ' +
          'It starts anew at 00:00 UTC.',
      },
    })
    expect(await db.client.submission.count()).toBe(1)
    expect(await counted('team', '2026-11')).toBe(10_000)
  })

  it('keeps persons apart and the team together', async () => {
    await limit(mei.userId, 'day', 5_000)
    await limit('team', 'day', 15_000)
    await submit(mei)
    await expect(submit(mei)).rejects.toMatchObject({ budget: { scope: 'member' } })
    await submit(jonas, { count: 2 })
    await expect(submit(jonas)).rejects.toMatchObject({ budget: { scope: 'team', left: 0 } })
  })

  it('starts anew with the day and with the month, in UTC', async () => {
    await limit('team', 'day', 5_000)
    await limit('team', 'month', 10_000)
    await submit(mei, { now: noon })
    await expect(submit(mei, { now: lastSecond })).rejects.toMatchObject({
      budget: { period: 'day' },
    })
    await submit(mei, { now: new Date('2026-11-29T00:00:00Z') })
    await expect(submit(mei, { now: new Date('2026-11-28T12:00:00Z') })).rejects.toMatchObject({
      budget: { period: 'month', left: 0 },
    })
    await submit(mei, { now: nextMonth })
    expect(await counted('team', '2026-11')).toBe(10_000)
    expect(await counted('team', '2026-12')).toBe(5_000)
  })

  it('gives a release back to the day it was held on, once', async () => {
    await limit('team', 'day', 5_000)
    const [id = ''] = await submit(mei, { now: lastSecond })
    await submit(jonas, { now: nextMonth })
    await giveBack(id)
    await giveBack(id)
    expect(await counted('team', '2026-11-30')).toBe(0)
    expect(await counted('team', '2026-11')).toBe(0)
    expect(await counted(mei.userId, '2026-11-30')).toBe(0)
    expect(await counted('team', '2026-12-01')).toBe(5_000)
    await submit(mei, { now: lastSecond })
  })

  it('gives nothing back for what was spent', async () => {
    const [id = ''] = await submit(mei)
    await db.client.$transaction((transaction) => settle(transaction, id))
    await giveBack(id)
    expect(await counted('team', '2026-11')).toBe(5_000)
  })

  it('gives back what was canceled, also after its author has left', async () => {
    const [first = '', second = ''] = await submit(mei, { count: 2 })
    expect(await cancelGeneration(db.client, mei, first, noon)).toBe(true)
    await db.client.generation.update({ where: { id: second }, data: { userId: null } })
    await giveBack(second)
    expect(await counted('team', '2026-11')).toBe(0)
    expect(await counted(mei.userId, '2026-11')).toBe(0)
  })

  it('tells whoever it concerns when it comes near its end and when it is met, once each', async () => {
    const admin = await testActor(db.client, 'admin')
    const told = async ({ userId }: Actor) =>
      (await db.client.notification.findMany({ where: { userId }, orderBy: { at: 'asc' } })).map(
        ({ kind, text }) => `${kind} ${text}`,
      )
    await db.client.notification.deleteMany()
    await limit('team', 'month', 50_000)
    await limit(jonas.userId, 'day', 24_999)
    await submit(mei, { count: 7 })
    expect(await told(admin)).toEqual([])
    await submit(mei)
    await submit(mei)
    expect(await told(admin)).toEqual(['team_budget_near $0.05 · 2026-11'])
    const [id = ''] = await submit(mei)
    await giveBack(id)
    await submit(mei)
    const met = ['team_budget_near $0.05 · 2026-11', 'team_budget_reached $0.05 · 2026-11']
    expect(await told(admin)).toEqual(met)
    expect(await told(mei)).toEqual(met)
    await expect(submit(jonas)).rejects.toMatchObject({ status: 402 })
    expect(await told(jonas)).toEqual([])
    await submit(jonas, { count: 4, now: nextMonth })
    expect(await told(jonas)).toEqual(['own_budget_reached $0.02 · 2026-12-01'])
    expect(await told(admin)).toEqual(met)
  })

  it('does not count the sandbox', async () => {
    await limit('team', 'day', 0)
    const [id = ''] = await submit(mei, { count: 50, sandbox: true })
    await giveBack(id)
    expect(await counted('team', '2026-11-30')).toBeNull()
    await expect(submit(mei)).rejects.toMatchObject({ status: 402 })
  })

  it('counts past what a 32-bit number holds', async () => {
    await limit('team', 'month', 9_000_000_000)
    await submit(mei)
    const where = { scope_window: { scope: 'team', window: '2026-11' } }
    await db.client.spending.update({ where, data: { microUsd: 8_999_995_000 } })
    await submit(mei)
    await expect(submit(mei)).rejects.toMatchObject({ budget: { left: 0, limit: 9_000_000_000 } })
  })

  it('knows the budget that is met first, for those who may spend', async () => {
    expect(await readBudgetLeft(db.client, mei, noon)).toBeNull()
    await submit(mei, { count: 2 })
    await limit('team', 'month', 1_000_000)
    await limit(mei.userId, 'month', 8_000)
    await limit('team', 'day', 30_000)
    expect(await readBudgetLeft(db.client, mei, noon)).toEqual({
      scope: 'member',
      period: 'month',
      limit: 8_000,
      left: 0,
    })
    expect(await readBudgetLeft(db.client, jonas, noon)).toMatchObject({
      scope: 'team',
      period: 'day',
      left: 20_000,
    })
    expect(await readBudgetLeft(db.client, jonas, nextMonth)).toMatchObject({ left: 30_000 })
    expect(await readBudgetLeft(db.client, await testActor(db.client, 'viewer'), noon)).toBeNull()
  })
})
