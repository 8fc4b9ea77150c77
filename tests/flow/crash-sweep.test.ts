import { describe, expect, it, onTestFinished } from 'vitest'
import { BalanceEvidence } from '@/lib/generations/balance-evidence'
import { createGenerations } from '@/lib/generations/create'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import { activeStates } from '@/lib/generations/view'
import { Worker } from '@/lib/generations/worker'
import type { World } from '@/lib/generations/world'
import { diskStorage } from '@/lib/images/storage/disk'
import type { ProviderId } from '@/lib/catalog/models'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase } from '../database'
import { FakeClock } from '../fake-clock'
import { modelStudioRequest, reapiRequest } from '../requests'
import { installation } from '../scripted-world'
import { temporaryFolder } from '../temporary-folder'
import { LedgeringProvider, type Script } from './faults/ledgering-provider'
import { mortalMirror, pictureOf, sha256, storedSha256 } from './faults/home'
import { Activity, Life, type Fate } from './faults/life'
import { check } from './faults/oracle'

const honest: Script = {
  submit: () => ({ answer: 'properly', takesMs: 3000 }),
  poll: () => 'properly',
  resultLifeMs: () => 86_400_000,
}

const immortal = () => 'live' as const

async function openWorld(dialect: 'sqlite' | 'postgresql') {
  const db = await openTestDatabase(dialect)
  onTestFinished(() => db.close())
  await ensureProviderStates(db.client)
  const actor = await testActor(db.client)
  const folder = await temporaryFolder()
  const storage = diskStorage(folder)
  // One for all: time that went backwards between two cases would be another fault.
  const clock = new FakeClock(Date.now())
  // The one call that waits for the clock; nobody else moves it meanwhile.
  clock.sleep = async (milliseconds, signal) => {
    if (!signal) clock.advance(milliseconds)
    else await FakeClock.prototype.sleep.call(clock, milliseconds, signal)
  }

  /** One generation, in a process that dies as `fate` says; then another process takes over. */
  return async (id: ProviderId, name: string, fate: (effect: number, of: string) => Fate) => {
    const activity = new Activity()
    const provider = new LedgeringProvider(clock, honest)
    const process = (life: Life) => {
      const client = life.client(db.client)
      const world: World = {
        client,
        clock: life.clock(clock),
        random: () => 0,
        provider: (wanted) => provider.reach(wanted, (of, act) => life.effect(of, act)),
        resultAllowed: () => () => ({ allowed: true, privateAllowed: false }),
        mirror: mortalMirror(life, provider, { storage, folder }),
        roomToKeep: async () => true,
        evidence: new BalanceEvidence(clock),
      }
      return { client, worker: new Worker(world, { alone: false }) }
    }
    const request = (id === 'reapi' ? reapiRequest : modelStudioRequest)({ prompt: name })
    const run = async (life: Life) => {
      const { client, worker } = process(life)
      const intent = { actor, door: 'page', request, installation, now: clock.now() } as const
      const whole = async () => {
        await createGenerations(client, intent)
        for (let looks = 0; looks < 40; looks += 1) {
          await worker.look()
          await worker.settled()
          const left = await db.client.generation.count({
            where: { prompt: name, state: { in: [...activeStates] } },
          })
          if (left === 0) return
          clock.advance(3000)
        }
      }
      await Promise.race([whole(), life.died])
    }
    const first = new Life({ activity, fate })
    await run(first)
    await activity.quiet()
    // A person who got no answer sends the same draft again; a server is started again.
    if (first.end !== null) await run(new Life({ activity, fate: immortal }))
    await activity.quiet()
    const picture = sha256(await pictureOf(name))
    await check(db.client, {
      provider,
      sha256Of: () => picture,
      stored: (key) => storedSha256(storage, key),
      prompt: name,
    })
    const [row] = await db.client.generation.findMany({ where: { prompt: name } })
    return { end: first.end, state: row?.state, posts: provider.posts.length }
  }
}

describe.each(availableDialects)('a server that dies, on %s', (dialect) => {
  it.each(['reapi', 'model-studio'] as const)(
    'loses nothing and pays nothing twice, whatever was its last act (%s)',
    { timeout: 180_000 },
    async (id) => {
      const generate = await openWorld(dialect)
      const seen: string[] = []
      for (const fate of ['die before', 'die after'] as const)
        for (let last = 1; ; last += 1) {
          const { end, state, posts } = await generate(id, `${fate} ${last}`, (effect) =>
            effect === last ? fate : 'live',
          )
          if (end === null) {
            expect(state).toBe('ready')
            break
          }
          seen.push(`${end}: ${state}, ${posts} POST`)
        }
      // The sweep went through all of it.
      const ends = seen.join('\n')
      for (const act of ['POST', 'download', 'put originals', 'image.create', 'commit'])
        expect(ends).toContain(`before ${act}`)
      expect(ends).toContain('after POST: unknown, 1 POST')
      expect(ends).toContain('before POST: unknown, 0 POST')
      expect(ends).toContain('after download: ready, 1 POST')
    },
  )
})
