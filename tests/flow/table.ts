import { onTestFinished } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { createGenerations } from '@/lib/generations/create'
import { ensureProviderStates } from '@/lib/generations/provider-state'
import type { GenerationRequest } from '@/lib/generations/request'
import { activeStates } from '@/lib/generations/view'
import { Worker } from '@/lib/generations/worker'
import type { Dialect } from '@/prisma/dialects'
import { testActor } from '../actor'
import { openTestDatabase } from '../database'
import { installation, scriptedWorld } from '../scripted-world'

/** A fresh database, a member, a scripted world with its own clock, and a worker in it. */
export async function openTable(dialect: Dialect) {
  const db = await openTestDatabase(dialect)
  onTestFinished(() => db.close())
  await ensureProviderStates(db.client)
  const actor = await testActor(db.client)
  const world = scriptedWorld(db.client)
  const worker = new Worker(world, { alone: false })

  const create = (request: GenerationRequest, by: Actor = actor) =>
    createGenerations(db.client, {
      actor: by,
      door: 'page',
      request,
      installation,
      now: world.clock.now(),
    })
  const lookOnce = async (by: Worker = worker) => {
    await by.look()
    await by.settled()
  }
  return {
    db,
    actor,
    world,
    worker,
    create,
    async createOne(request: GenerationRequest, by: Actor = actor): Promise<string> {
      const [id] = await create(request, by)
      if (id === undefined) throw new Error('Nothing was created')
      return id
    },
    read: (id: string) =>
      db.client.generation.findUniqueOrThrow({ where: { id }, include: { image: true } }),
    async ledger(id: string): Promise<string[]> {
      const entries = await db.client.ledgerEntry.findMany({ where: { generationId: id } })
      return entries.map(({ kind }) => kind).sort()
    },
    lookOnce,
    /** Looks every `everySeconds`, until nothing more happens by itself or `seconds` have passed. */
    async run(seconds: number, everySeconds = 1): Promise<void> {
      const active = { state: { in: [...activeStates] } }
      for (let passed = 0; passed < seconds; passed += everySeconds) {
        await lookOnce()
        if ((await db.client.generation.count({ where: active })) === 0) return
        world.clock.advance(everySeconds * 1000)
      }
    },
  }
}
