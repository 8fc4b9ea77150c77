import { describe, expect, it, vi } from 'vitest'
import { opensAt, probeMs } from '@/lib/generations/breaker'
import { setPace } from '@/lib/generations/pace'
import { takeSlot } from '@/lib/generations/provider-state'
import { Worker } from '@/lib/generations/worker'
import { testActor } from '../actor'
import { availableDialects } from '../database'
import { modelStudioRequest, reapiRequest } from '../requests'
import { finished, running } from '../scripted-world'
import { openTable } from './table'

const ambiguous = { kind: 'ambiguous', code: 'http_502', message: 'Bad gateway' } as const
const unavailable = { kind: 'unavailable', code: 'connection_refused', message: 'No' } as const

describe.each(availableDialects)('a provider in trouble, on %s', (dialect) => {
  it('is not asked a hundred times in a storm, and takes all work again after it', async () => {
    const { db, actor, world, create, lookOnce, run } = await openTable(dialect)
    const other = new Worker({ ...world, client: db.another() }, { alone: false })
    for (let batch = 0; batch < 2; batch += 1) await create(reapiRequest({ count: 50 }), actor)
    world.reapi.submits.push(...Array.from({ length: 100 }, () => ambiguous))
    for (let second = 0; second < 900; second += 15) {
      await lookOnce()
      await lookOnce(other)
      world.clock.advance(15_000)
    }
    // At most what both workers have out at once before the first answer, then probes.
    expect(world.reapi.orders.length).toBeLessThanOrEqual(45)
    expect(await db.client.generation.count({ where: { state: 'unknown' } })).toBe(
      world.reapi.orders.length,
    )
    const waiting = await db.client.generation.count({ where: { state: 'queued' } })
    expect(waiting).toBe(100 - world.reapi.orders.length)

    world.reapi.submits.splice(0)
    world.reapi.submits.push(...Array.from({ length: 100 }, () => finished))
    world.clock.advance(probeMs)
    await run(100)
    expect(await db.client.generation.count({ where: { state: 'ready' } })).toBe(waiting)
  })

  it('sends one probe at a time, however many servers look', async () => {
    const { db, world, create, lookOnce } = await openTable(dialect)
    await db.client.providerState.update({
      where: { id: 'reapi' },
      data: { failures: opensAt, probeUntil: world.clock.now() },
    })
    await create(reapiRequest({ count: 20 }))
    let answer: () => void = () => undefined
    world.reapi.submits.push(
      () => new Promise((resolve) => (answer = () => resolve(finished))),
      ...Array.from({ length: 19 }, () => finished),
    )
    const workers = [0, 1, 2].map(() => new Worker(world, { alone: false }))
    for (let second = 0; second < 60; second += 6) {
      for (const one of workers) await one.look()
      world.clock.advance(6000)
    }
    await vi.waitFor(() => expect(world.reapi.orders).toHaveLength(1))
    answer()
    for (const one of workers) await one.settled()
    for (let times = 0; times < 5; times += 1) for (const one of workers) await lookOnce(one)
    expect(world.reapi.orders).toHaveLength(20)
  })

  it('gives one place in its pace, and one probe, to one of many servers at once', async () => {
    const { db, world } = await openTable(dialect)
    const other = db.another()
    const now = world.clock.now()
    for (const [failures, expected] of [
      [0, 'free'],
      [opensAt, 'probe'],
    ] as const) {
      await db.client.providerState.update({
        where: { id: 'model-studio' },
        data: { failures, notBefore: null, probeUntil: null },
      })
      const slots = await Promise.all(
        Array.from({ length: 30 }, (_, at) =>
          takeSlot(at % 2 ? db.client : other, 'model-studio', 500, now),
        ),
      )
      expect(slots.filter((slot) => slot !== 'closed')).toEqual([expected])
    }
  })

  it('waits for what is unreachable without losing or charging anything', async () => {
    const { db, world, create, run, ledger } = await openTable(dialect)
    const ids = await create(reapiRequest({ count: 10 }))
    world.reapi.submits.push(...Array.from({ length: 14 }, () => unavailable))
    world.reapi.submits.push(...Array.from({ length: 10 }, () => finished))
    await run(900, 5)
    expect(await db.client.generation.count({ where: { state: 'ready' } })).toBe(10)
    expect(world.reapi.orders).toHaveLength(24)
    for (const id of ids) expect(await ledger(id)).toEqual(['hold', 'settle'])
  })

  it('holds two workers for as long as a provider asked: one POST', async () => {
    const { db, world, create, lookOnce } = await openTable(dialect)
    const other = new Worker({ ...world, client: db.another() }, { alone: false })
    await create(reapiRequest())
    world.reapi.submits.push(
      { kind: 'throttled', code: '50001', message: 'Slow down', retryAfterMs: 3000 },
      ...Array.from({ length: 6 }, () => finished),
    )
    await lookOnce()
    await create(reapiRequest({ count: 5 }))
    for (let passed = 0; passed < 2900; passed += 290) {
      await lookOnce()
      await lookOnce(other)
      expect(world.reapi.orders).toHaveLength(1)
      world.clock.advance(290)
    }
    world.clock.advance(1000)
    for (let times = 0; times < 8; times += 1) {
      await lookOnce()
      await lookOnce(other)
      world.clock.advance(200)
    }
    expect(world.reapi.orders).toHaveLength(7)
  })

  it('heeds the rate that an admin sets', async () => {
    const { db, world, create, lookOnce } = await openTable(dialect)
    const admin = await testActor(db.client, 'admin')
    await setPace(db.client, admin, 'model-studio', 10)
    await create(modelStudioRequest({ count: 20 }))
    world.modelStudio.submits.push(...Array.from({ length: 20 }, () => finished))
    for (let passed = 0; passed < 1000; passed += 50) {
      await lookOnce()
      world.clock.advance(50)
    }
    expect(world.modelStudio.orders).toHaveLength(10)
    await setPace(db.client, admin, 'model-studio', null)
    world.clock.advance(5000)
    await lookOnce()
    await lookOnce()
    expect(world.modelStudio.orders).toHaveLength(20)
  })

  it('is asked for its balance before a request and after a lost answer, once a minute at most', async () => {
    const { world, createOne, read, lookOnce } = await openTable(dialect)
    const balances = [12500, 12495, 12490]
    let asked = 0
    Object.assign(world.reapi, {
      balance: async () => ({ credits: balances[asked++] ?? 0 }),
    })
    world.reapi.submits.push(ambiguous, running)
    const lost = await createOne(reapiRequest())
    await lookOnce()
    expect(await read(lost)).toMatchObject({
      state: 'unknown',
      balanceBefore: 12500,
      balanceAfter: 12495,
      rawAnswer: null,
    })
    const next = await createOne(reapiRequest())
    await lookOnce()
    expect(await read(next)).toMatchObject({ state: 'running', balanceBefore: 12500 })
    expect(asked).toBe(2)
  })

  it('is sent the request although its balance cannot be read', async () => {
    const { world, createOne, read, lookOnce } = await openTable(dialect)
    Object.assign(world.reapi, { balance: () => Promise.reject(new Error('no balance today')) })
    world.reapi.submits.push(ambiguous)
    const id = await createOne(reapiRequest())
    await lookOnce()
    expect(await read(id)).toMatchObject({
      state: 'unknown',
      balanceBefore: null,
      balanceAfter: null,
    })
  })
})

describe.each(availableDialects)('our own trouble, on %s', (dialect) => {
  it('buys nothing that could not be kept, and goes on by itself', async () => {
    const { world, createOne, read, run } = await openTable(dialect)
    let room = false
    world.roomToKeep = async () => room
    const id = await createOne(modelStudioRequest())
    await run(30)
    expect(await read(id)).toMatchObject({ state: 'queued', submitTries: 0 })
    expect(world.modelStudio.orders).toEqual([])
    room = true
    world.modelStudio.submits.push(finished)
    await run(8)
    expect((await read(id)).state).toBe('ready')
  })

  it('lets no wait be lost when the clock is set back an hour', async () => {
    const { world, createOne, read, run } = await openTable(dialect)
    world.reapi.submits.push(unavailable, running)
    const id = await createOne(reapiRequest())
    await run(1)
    world.clock.jump(-3_600_000)
    await run(10)
    world.reapi.answers.push(finished)
    await run(10)
    expect((await read(id)).state).toBe('ready')
    expect(world.reapi.orders).toHaveLength(2)
  })

  it('is not held back by a moment that a clock an hour ahead wrote', async () => {
    const { db, world, createOne, read, run } = await openTable(dialect)
    await db.client.providerState.update({
      where: { id: 'reapi' },
      data: { notBefore: new Date(world.clock.now().getTime() + 3_600_000) },
    })
    world.reapi.submits.push(finished)
    const id = await createOne(reapiRequest())
    await run(2)
    expect((await read(id)).state).toBe('ready')
  })

  it('does not give up a running job because the clock jumped an hour ahead', async () => {
    const { world, createOne, read, run } = await openTable(dialect)
    world.reapi.submits.push(running)
    world.reapi.answers.push(...Array.from({ length: 3 }, () => running), finished)
    const id = await createOne(reapiRequest())
    await run(1)
    world.clock.jump(3_600_000)
    await run(120, 5)
    expect((await read(id)).state).toBe('ready')
  })

  it('keeps the team’s picture when its author’s account is removed meanwhile', async () => {
    const { db, world, createOne, read, run } = await openTable(dialect)
    const author = await testActor(db.client)
    world.reapi.submits.push(running)
    world.reapi.answers.push(finished)
    const id = await createOne(reapiRequest(), author)
    await run(1)
    await db.client.user.delete({ where: { id: author.userId } })
    await run(5)
    expect(await read(id)).toMatchObject({ state: 'ready', userId: null })
  })
})
