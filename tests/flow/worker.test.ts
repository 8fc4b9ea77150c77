import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { cancelGeneration } from '@/lib/generations/cancel'
import { createGenerations } from '@/lib/generations/create'
import { claim, leaseMs, settleLease } from '@/lib/generations/lease'
import { pauseGenerations, resumeGenerations } from '@/lib/generations/pause'
import { readGenerations } from '@/lib/generations/queries'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import type { GenerationRequest } from '@/lib/generations/request'
import { step } from '@/lib/generations/step'
import { Worker } from '@/lib/generations/worker'
import { MirrorFailure } from '@/lib/images/mirror'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import {
  finished,
  installation,
  picture,
  running,
  scriptedWorld,
  type ScriptedWorld,
} from '../scripted-world'

const request = (more: Partial<GenerationRequest> = {}) =>
  ({
    provider: 'reapi',
    requestKey: crypto.randomUUID(),
    prompt: 'A sign that says “即将开业 OPENING SOON”',
    count: 1,
    aspectRatio: '1:1',
    contentCheck: true,
    ...more,
  }) as GenerationRequest

const modelStudio = (more: Partial<GenerationRequest> = {}) =>
  ({
    provider: 'model-studio',
    requestKey: crypto.randomUUID(),
    prompt: '茶馆',
    count: 1,
    width: 1024,
    height: 1024,
    seed: null,
    rewritePrompt: false,
    negativePrompt: '',
    ...more,
  }) as GenerationRequest

describe.each(availableDialects)('the worker on %s', (dialect) => {
  let db: TestDatabase
  let actor: Actor
  let world: ScriptedWorld
  let worker: Worker

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    actor = await testActor(db.client)
  })
  afterAll(() => db.close())

  beforeEach(async () => {
    await db.client.ledgerEntry.deleteMany()
    await db.client.image.deleteMany()
    await db.client.generation.deleteMany()
    await db.client.submission.deleteMany()
    await db.client.providerState.deleteMany()
    await ensureProviderStates(db.client)
    world = scriptedWorld(db.client)
    worker = new Worker(world, { alone: false })
  })

  const create = (more: GenerationRequest = request()) =>
    createGenerations(db.client, {
      actor,
      door: 'page',
      request: more,
      installation,
      now: world.clock.now(),
    })
  const createOne = async (more?: GenerationRequest) => {
    const [id] = await create(more)
    if (id === undefined) throw new Error('Nothing was created')
    return id
  }
  const read = (id: string) =>
    db.client.generation.findUniqueOrThrow({ where: { id }, include: { image: true } })
  const ledger = async (id: string) =>
    (await db.client.ledgerEntry.findMany({ where: { generationId: id }, orderBy: { at: 'asc' } }))
      .map(({ kind }) => kind)
      .sort()
  /** Looks again and again, a second at a time, until every job is at rest or `seconds` have passed. */
  const run = async (seconds: number, by: Worker = worker) => {
    for (let second = 0; second <= seconds; second += 1) {
      await by.look()
      await by.settled()
      world.clock.advance(1000)
    }
  }

  it('takes a job from the intent to the picture with one paid request', async () => {
    world.reapi.submits.push(running)
    world.reapi.answers.push(running, running, finished)
    const id = await createOne()
    expect(await ledger(id)).toEqual(['hold'])
    await run(12)
    expect(await read(id)).toMatchObject({
      state: 'ready',
      resultUrl: null,
      image: { sha256: picture.sha256 },
    })
    expect(world.reapi.orders).toEqual([
      {
        provider: 'reapi',
        prompt: 'A sign that says “即将开业 OPENING SOON”',
        aspectRatio: '1:1',
        contentCheck: true,
      },
    ])
    expect(await ledger(id)).toEqual(['hold', 'settle'])
  })

  it('takes the synchronous road with the same steps', async () => {
    world.modelStudio.submits.push({ ...finished, promptUsed: 'A tea house', reasoning: 'Because' })
    const id = await createOne(modelStudio({ seed: 2147483647 } as Partial<GenerationRequest>))
    await run(3)
    expect(await read(id)).toMatchObject({
      state: 'ready',
      promptUsed: 'A tea house',
      reasoning: 'Because',
      seed: 2147483647,
    })
  })

  it('asks for the first time when such jobs are usually done', async () => {
    world.reapi.submits.push(running)
    await createOne()
    await worker.look()
    await worker.settled()
    world.clock.advance(1900)
    await worker.look()
    await worker.settled()
    expect(world.reapi.polls).toBe(0)
    world.reapi.answers.push(finished)
    world.clock.advance(200)
    await worker.look()
    await worker.settled()
    expect(world.reapi.polls).toBe(1)
  })

  it('makes one submission of twenty identical posts at once', async () => {
    const same = request({ count: 3 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(same)))
    expect(new Set(answers.map((ids) => ids.join())).size).toBe(1)
    expect(await db.client.generation.count()).toBe(3)
    expect(await db.client.ledgerEntry.count()).toBe(3)
  })

  it('refuses the same key for another request, and keeps doors apart', async () => {
    const first = request()
    const id = await createOne(first)
    await expect(create({ ...first, prompt: 'another' })).rejects.toMatchObject({ status: 422 })
    const viaApi = await createGenerations(db.client, {
      actor,
      door: 'api',
      request: first,
      installation,
    })
    expect(viaApi).not.toContain(id)
  })

  it('writes nothing for a request that cannot be sent', async () => {
    await expect(create(request({ prompt: 'x'.repeat(1001) }))).rejects.toThrow('cannot be sent')
    expect(await db.client.submission.count()).toBe(0)
  })

  it('does not resend what may have been accepted when its server died', async () => {
    const id = await createOne()
    const seen = await read(id)
    await claim(db.client, seen, 'submitting')
    await run(leaseMs / 1000 - 2)
    expect((await read(id)).state).toBe('submitting')
    await run(5)
    expect(await read(id)).toMatchObject({ state: 'unknown', failureCode: 'interrupted' })
    expect(world.reapi.orders).toEqual([])
    expect(await ledger(id)).toEqual(['hold'])
  })

  it('is not fooled by a wall clock that jumps an hour', async () => {
    const id = await createOne()
    await claim(db.client, await read(id), 'submitting')
    await worker.look()
    world.clock.jump(3_600_000)
    await worker.look()
    await worker.settled()
    expect((await read(id)).state).toBe('submitting')
  })

  it('takes over at once what a dead server left, where it is the only one', async () => {
    world.reapi.submits.push(running)
    const id = await createOne()
    await worker.look()
    await worker.settled()
    await claim(db.client, await read(id), 'running')
    world.reapi.answers.push(finished)
    world.clock.advance(2500)
    await run(3, new Worker(world, { alone: true }))
    expect((await read(id)).state).toBe('ready')
    expect(world.reapi.orders).toHaveLength(1)
  })

  it('lets a stale worker change nothing', async () => {
    const id = await createOne()
    const seen = await read(id)
    const stale = await claim(db.client, seen, 'submitting')
    const fresh =
      stale &&
      (await claim(db.client, { ...seen, state: 'submitting', epoch: stale.epoch }, 'submitting'))
    expect(stale && fresh).not.toBeNull()
    if (!stale || !fresh) return
    expect(await settleLease(db.client, stale, 'ready', {})).toBe(false)
    await step(world, stale)
    expect(world.reapi.orders).toEqual([])
    expect((await read(id)).state).toBe('submitting')
  })

  it('gives one row to one of many workers, in ten thousand tries', async () => {
    const other = db.another()
    for (let race = 0; race < 200; race += 1) {
      const id = await createOne()
      const seen = await read(id)
      const leases = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          claim(at % 2 ? db.client : other, seen, 'submitting'),
        ),
      )
      expect(leases.filter((lease) => lease !== null)).toHaveLength(1)
      expect((await read(id)).epoch).toBe(1)
    }
  }, 120_000)

  it('sends one request in the time a provider asked to wait, for all its jobs', async () => {
    world.reapi.submits.push(
      { kind: 'throttled', code: '50001', message: 'Slow down', retryAfterMs: 3000 },
      finished,
      finished,
      finished,
    )
    await createOne()
    await worker.look()
    await worker.settled()
    await create(request({ count: 2 }))
    world.clock.advance(2900)
    await worker.look()
    await worker.settled()
    expect(world.reapi.orders).toHaveLength(1)
    await run(4)
    expect(world.reapi.orders).toHaveLength(4)
  })

  it('paces Model Studio at two a second', async () => {
    world.modelStudio.submits.push(...Array.from({ length: 6 }, () => finished))
    await create(modelStudio({ count: 6 }))
    for (let halfSecond = 1; halfSecond <= 6; halfSecond += 1) {
      await worker.look()
      await worker.look()
      await worker.settled()
      expect(world.modelStudio.orders).toHaveLength(halfSecond)
      world.clock.advance(500)
    }
  })

  it('pauses a provider whose key is refused; others go on, and it resumes', async () => {
    world.reapi.submits.push({ kind: 'blocked', code: '10004', message: 'Key revoked' })
    const blocked = await createOne()
    await run(1)
    const waiting = await createOne()
    world.modelStudio.submits.push(finished)
    const other = await createOne(modelStudio())
    await run(3)
    expect(await read(blocked)).toMatchObject({ state: 'failed', failureKind: 'blocked' })
    expect(await ledger(blocked)).toEqual(['hold', 'release'])
    expect((await read(waiting)).state).toBe('queued')
    expect((await read(other)).state).toBe('ready')
    world.reapi.submits.push(finished)
    await db.client.providerState.update({ where: { id: 'reapi' }, data: { pausedAt: null } })
    await run(3)
    expect((await read(waiting)).state).toBe('ready')
  })

  it('cancels what was not sent, and only that', async () => {
    const id = await createOne()
    const stranger = await testActor(db.client)
    expect(await cancelGeneration(db.client, stranger, id, world.clock.now())).toBe(false)
    expect(await cancelGeneration(db.client, actor, id, world.clock.now())).toBe(true)
    expect(await cancelGeneration(db.client, actor, id, world.clock.now())).toBe(false)
    await run(2)
    expect(world.reapi.orders).toEqual([])
    expect(await read(id)).toMatchObject({ state: 'canceled' })
    expect(await ledger(id)).toEqual(['hold', 'release'])

    world.reapi.submits.push(running)
    const sent = await createOne()
    await worker.look()
    await worker.settled()
    expect(await cancelGeneration(db.client, actor, sent, world.clock.now())).toBe(false)
  })

  it('sends nothing that its owner paused, until they resume it', async () => {
    const ids = await create(request({ count: 3 }))
    const [first = '', second = '', third = ''] = ids
    const stranger = await testActor(db.client)
    const now = world.clock.now()
    expect(await pauseGenerations(db.client, stranger, ids, now)).toBe(0)
    expect(await pauseGenerations(db.client, actor, [second, third, 'nothing'], now)).toBe(2)
    expect(await pauseGenerations(db.client, actor, [second], now)).toBe(0)
    world.reapi.submits.push(finished, finished)
    await run(4)
    expect((await read(first)).state).toBe('ready')
    expect((await read(second)).state).toBe('queued')
    const shown = await readGenerations(db.client, actor)
    expect(shown.map(({ waitsFor, ahead }) => [waitsFor, ahead])).toEqual([
      ['person', null],
      ['person', null],
      [null, null],
    ])
    expect(await ledger(second)).toEqual(['hold'])

    expect(await resumeGenerations(db.client, stranger, ids)).toBe(0)
    expect(await resumeGenerations(db.client, actor, [first, second])).toBe(1)
    expect(await cancelGeneration(db.client, actor, third, now)).toBe(true)
    await run(4)
    expect((await read(second)).state).toBe('ready')
    expect(world.reapi.orders).toHaveLength(2)
  })

  it('pauses or claims a row, never both', async () => {
    const id = await createOne()
    const seen = await read(id)
    expect(await pauseGenerations(db.client, actor, [id], world.clock.now())).toBe(1)
    expect(await claim(db.client, seen, 'submitting')).toBeNull()
    await resumeGenerations(db.client, actor, [id])
    const lease = await claim(db.client, await read(id), 'submitting')
    expect(lease).not.toBeNull()
    expect(await pauseGenerations(db.client, actor, [id], world.clock.now())).toBe(0)
  })

  it('says why a row is sent again and when, and forgets it once it was taken', async () => {
    const id = await createOne()
    world.reapi.submits.push({
      kind: 'throttled',
      code: '50001',
      message: 'Slow down, 请稍候',
      retryAfterMs: 9000,
    })
    const before = world.clock.now().getTime()
    await worker.look()
    await worker.settled()
    const [waits] = await readGenerations(db.client, actor)
    expect(waits).toMatchObject({
      state: 'queued',
      waitsFor: 'again',
      failure: { kind: 'throttled', message: 'Slow down, 请稍候' },
      sentAgainAt: new Date(before + 9000).toISOString(),
    })
    world.reapi.submits.push(finished)
    world.clock.advance(10_000)
    await run(3)
    const [ready] = await readGenerations(db.client, actor)
    expect(ready).toMatchObject({
      state: 'ready',
      failure: null,
      waitsFor: null,
      sentAgainAt: null,
    })
    expect(await read(id)).toMatchObject({ failureKind: null, failureCode: null })
  })

  it('asks once for a fresh link, then says the picture is lost; it was paid for', async () => {
    world.mirror = async () => {
      throw new MirrorFailure({ kind: 'gone', message: 'The host answered 403.' })
    }
    world.reapi.submits.push(running)
    world.reapi.answers.push(finished, finished)
    const id = await createOne()
    await run(10)
    expect(await read(id)).toMatchObject({ state: 'lost', failureCode: 'result_lost' })
    expect(world.reapi.polls).toBe(2)
    expect(await ledger(id)).toEqual(['hold', 'settle'])
  })

  it('drains: what is out is finished, and its picture brought home', async () => {
    let answer: (outcome: typeof finished) => void = () => undefined
    world.modelStudio.submits.push(() => new Promise((resolve) => (answer = resolve)))
    const id = await createOne(modelStudio())
    await worker.look()
    await vi.waitFor(() => expect(world.modelStudio.orders).toHaveLength(1))
    const stopped = worker.stop()
    expect((await read(id)).state).toBe('submitting')
    answer(finished)
    await stopped
    expect((await read(id)).state).toBe('ready')
  })

  it('keeps what it learned through a database that fails for a while', async () => {
    world.reapi.submits.push(running)
    const id = await createOne()
    let failures = 3
    const flaky = new Proxy(db.client, {
      get(target, name) {
        if (name !== '$transaction' || failures === 0) return Reflect.get(target, name)
        return () => {
          failures -= 1
          return Promise.reject(new Error('disk full'))
        }
      },
    })
    const rough = { ...world, client: flaky }
    const lease = await claim(db.client, await read(id), 'submitting')
    if (!lease) throw new Error('No lease')
    let done = false
    const stepped = step(rough, lease).then(() => (done = true))
    while (!done) {
      world.clock.advance(1000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await stepped
    expect(failures).toBe(0)
    expect(await read(id)).toMatchObject({ state: 'running', ticket: { id: 'task-1' } })
    expect(world.reapi.orders).toHaveLength(1)
  })
})
