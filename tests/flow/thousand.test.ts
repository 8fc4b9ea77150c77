import { describe, expect, it, onTestFinished } from 'vitest'
import { resumeProvider } from '@/lib/generations/provider-state'
import { markCharged, markNotCharged } from '@/lib/generations/resolve'
import { activeStates } from '@/lib/generations/view'
import { mirror } from '@/lib/images/mirror'
import { diskStorage } from '@/lib/images/storage/disk'
import { download } from '@/lib/net/download'
import { createModelStudio } from '@/lib/providers/model-studio'
import { createReapi } from '@/lib/providers/reapi'
import { setPace } from '@/lib/generations/pace'
import { testActor } from '../actor'
import { startFakeProvider } from '../fake-provider/server'
import { modelStudioRequest, reapiRequest } from '../requests'
import { temporaryFolder } from '../temporary-folder'
import { pictureOf, sha256, storedSha256 } from './faults/home'
import { misbehaving } from './faults/misbehaviour'
import { check } from './faults/oracle'
import { Random } from './faults/random'
import { openTable } from './table'

/** `PICTURES=1000` for a soak. */
const count = Number(process.env.PICTURES ?? 100)
const share = 0.2

/** As `misbehaving`, but no answer waits for the fake clock while the worker waits for the answer. */
function impatient(random: Random) {
  const script = misbehaving(random, share)
  return {
    ...script,
    submit: (order: Parameters<typeof script.submit>[0]) => {
      const act = script.submit(order)
      if (act.answer === 'lost') return { ...act, afterMs: 0 }
      if (act.answer === 'properly' && order.provider === 'model-studio')
        return { ...act, takesMs: 0 }
      return act
    },
    result: () =>
      random.chance(share) ? random.pick(['half', 'unavailable'] as const) : ('properly' as const),
  }
}

describe(`${count} pictures from a provider that does wrong in a fifth of its calls`, () => {
  it(
    'each ends in the right state, and the sums match to the micro-dollar',
    {
      timeout: 60_000 + count * 1000,
    },
    async () => {
      const { db, world, actor, create, lookOnce } = await openTable('sqlite')
      const admin = await testActor(db.client, 'admin')
      await setPace(db.client, admin, 'model-studio', null)
      const random = new Random(20_261_127)
      const fake = await startFakeProvider(impatient(random), {
        now: () => world.clock.now(),
        monotonic: () => world.clock.monotonic(),
        sleep: async () => undefined,
      })
      onTestFinished(() => fake.close())
      const folder = await temporaryFolder()
      const storage = diskStorage(folder)
      world.random = random.next
      world.provider = (id) =>
        id === 'reapi'
          ? createReapi({ baseUrl: fake.reapiUrl, apiKey: 'key' }, world.clock)
          : createModelStudio({ baseUrl: fake.dashscopeUrl, apiKey: 'key' }, world.clock)
      world.resultAllowed = () => () => ({ allowed: true, privateAllowed: true })
      world.mirror = (request) => mirror(request, { storage, folder, download })

      for (let at = 0; at < count; at += 1)
        await create(
          at % 2 ? reapiRequest({ prompt: `${at}` }) : modelStudioRequest({ prompt: `${at}` }),
        )
      const active = () =>
        db.client.generation.count({ where: { state: { in: [...activeStates] } } })
      let stepMs = 0
      while ((await active()) > 0) {
        const seen = fake.seen()
        await lookOnce()
        // Where nothing happens, time goes faster.
        stepMs = fake.seen() === seen ? Math.min(20_000, stepMs * 2) : 500
        for (const { id, pausedAt } of await db.client.providerState.findMany())
          if (pausedAt !== null) await resumeProvider(admin, id, db.client)
        world.clock.advance(stepMs)
      }

      const sums = new Map<string, string>()
      for (let at = 0; at < count; at += 1) sums.set(`${at}`, sha256(await pictureOf(`${at}`)))
      await check(db.client, {
        provider: fake.provider,
        sha256Of: (prompt) => sums.get(prompt) ?? '',
        stored: (key) => storedSha256(storage, key),
      })
      const rows = await db.client.generation.findMany({ include: { ledger: true } })
      expect(rows).toHaveLength(count)
      let billed = 0
      for (const { id, prompt, estimateMicroUsd, ledger } of rows) {
        const made = fake.provider.made(prompt)
        billed += made * estimateMicroUsd
        if (ledger.length === 1)
          await (made > 0 ? markCharged : markNotCharged)(db.client, actor, id)
      }
      const settled = await db.client.ledgerEntry.aggregate({
        where: { kind: 'settle' },
        _sum: { microUsd: true },
      })
      expect(settled._sum.microUsd).toBe(billed)
      const spent = await db.client.spending.findMany({ where: { scope: 'team' } })
      for (const { microUsd } of spent) expect(Number(microUsd)).toBe(billed)
      expect(rows.filter(({ state }) => state === 'ready').length).toBeGreaterThan(count / 2)
    },
  )
})
