import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { createGenerations } from '@/lib/generations/create'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import { Worker } from '@/lib/generations/worker'
import { MirrorFailure, type MirrorProblem } from '@/lib/images/mirror'
import { readNotifications } from '@/lib/notifications/queries'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { finished, installation, picture, scriptedWorld, type Answer } from '../scripted-world'

const prompt = '茶馆 “OPENING SOON” 🎨'
const refused = { kind: 'refused', code: '40001', message: 'No such ratio' } as const
const ambiguous = { kind: 'ambiguous', code: 'http_502', message: 'Bad gateway' } as const
const blockedHost = { kind: 'refused', message: 'The address is not allowed.' } as const
const gone = { kind: 'gone', message: 'The host answered 403.' } as const

describe.each(availableDialects)('how a job ended, told on %s', (dialect) => {
  let db: TestDatabase
  let actor: Actor

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
  })
  afterAll(() => db.close())

  beforeEach(async () => {
    actor = await testActor(db.client)
    await db.client.activity.deleteMany()
    await ensureProviderStates(db.client)
  })

  async function make(answer: Answer, problem?: MirrorProblem): Promise<void> {
    const world = scriptedWorld(db.client, async () => {
      if (problem) throw new MirrorFailure(problem)
      return { ...picture, sha256: crypto.randomUUID() }
    })
    world.modelStudio.submits.push(answer)
    await createGenerations(db.client, {
      actor,
      door: 'page',
      request: {
        ...{ provider: 'model-studio', requestKey: crypto.randomUUID(), prompt, count: 1 },
        ...{ width: 1024, height: 1024, seed: null, rewritePrompt: false, negativePrompt: '' },
      },
      installation,
      now: world.clock.now(),
    })
    const worker = new Worker(world, { alone: false })
    for (let second = 0; second < 15; second += 1) {
      await worker.look()
      await worker.settled()
      world.clock.advance(1000)
    }
  }

  const acts = () =>
    db.client.activity.findMany({
      select: { verb: true, actorId: true, actorName: true, imageId: true, subject: true },
    })

  it('a picture, to the team; its author sees it anyway', async () => {
    await make(finished)
    const { id } = await db.client.image.findFirstOrThrow({ where: { userId: actor.userId } })
    expect(await acts()).toEqual([
      {
        ...{ verb: 'picture_ready', imageId: id, subject: prompt },
        ...{ actorId: actor.userId, actorName: actor.name },
      },
    ])
    expect(await readNotifications(db.client, actor)).toEqual([])
  })

  it.each([
    ['failed', refused, undefined],
    ['unknown', ambiguous, undefined],
    ['lost', finished, gone],
    ['quarantined', finished, blockedHost],
  ] as const)('%s: to the team, and to its author once', async (state, answer, problem) => {
    await make(answer, problem)
    expect(await readNotifications(db.client, actor)).toMatchObject([
      { kind: `picture_${state}`, text: prompt, imageId: null, read: false },
    ])
    expect(await acts()).toMatchObject([
      { verb: 'picture_failed', actorName: actor.name, subject: prompt, imageId: null },
    ])
  })

  it('an end whose author has left, to the team alone', async () => {
    const left = await testActor(db.client)
    await make(async () => {
      await db.client.user.delete({ where: { id: actor.userId } })
      return finished
    })
    expect(await acts()).toMatchObject([{ verb: 'picture_ready', actorId: null, actorName: '' }])
    expect(await readNotifications(db.client, left)).toEqual([])
  })
})
