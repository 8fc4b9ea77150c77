/** `kill -9` of the real server, at moments drawn by lot, with paid requests out. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { createGenerations } from '@/lib/generations/create'
import { setPace } from '@/lib/generations/pace'
import { markCharged, markNotCharged } from '@/lib/generations/resolve'
import { activeStates } from '@/lib/generations/view'
import { testActor } from '../actor'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'
import { startFakeProvider, type FakeProvider } from '../fake-provider/server'
import { modelStudioRequest, reapiRequest } from '../requests'
import { installation } from '../scripted-world'
import { startServer, type ServerProcess } from '../server'
import { pictureOf, sha256 } from './faults/home'
import { check } from './faults/oracle'
import { Random } from './faults/random'

/** Ten in all. `KILLS=100` for a soak: of each database. */
const kills = (dialect: string) => Number(process.env.KILLS ?? (dialect === 'sqlite' ? 7 : 3))
const inFlight = 20
const active = { state: { in: [...activeStates] } }

describe.each(availableDialects)('the real server, killed, on %s', (dialect) => {
  let db: TestDatabase
  let actor: Actor
  let fake: FakeProvider
  let dataDir: string
  let made = 0

  beforeAll(async () => {
    db = await openTestDatabase(dialect)
    actor = await testActor(db.client, 'admin')
    await setPace(db.client, actor, 'model-studio', null)
    fake = await startFakeProvider({
      submit: () => ({ answer: 'properly', takesMs: 400 }),
      poll: () => 'properly',
      resultLifeMs: () => 86_400_000,
    })
    dataDir = await mkdtemp(path.join(tmpdir(), 'z-image-kill-'))
  })
  afterAll(async () => {
    await fake.close()
    await db.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function start(): Promise<ServerProcess> {
    const server = await startServer({
      DATA_DIR: dataDir,
      ...db.env,
      REAPI_API_KEY: 'rk_of_this_test',
      REAPI_BASE_URL: fake.reapiUrl,
      DASHSCOPE_API_KEY: 'sk-of-this-test',
      DASHSCOPE_BASE_URL: fake.dashscopeUrl,
      RESULT_HOSTS: fake.host,
    })
    onTestFinished(() => server.signal('SIGKILL'))
    await server.ready()
    return server
  }

  /** People keep on asking for pictures. */
  async function topUp(): Promise<void> {
    const now = await db.client.generation.count({ where: active })
    for (let missing = inFlight - now; missing > 0; missing -= 1) {
      made += 1
      const request = (made % 2 ? reapiRequest : modelStudioRequest)({ prompt: `${made}` })
      const here = { ...installation, provider: () => ({ sandbox: false }) }
      await createGenerations(db.client, { actor, door: 'page', request, installation: here })
    }
  }

  const until = (reached: () => Promise<boolean>) =>
    expect.poll(reached, { timeout: 120_000, interval: 50 }).toBe(true)

  it(
    'accounts for every picture: none lost, none paid twice',
    {
      timeout: 120_000 + kills(dialect) * 30_000,
    },
    async () => {
      const random = new Random(9)
      for (let killed = 0; killed < kills(dialect); killed += 1) {
        await topUp()
        const server = await start()
        const enough = fake.seen() + random.between(1, 3 * inFlight)
        await until(async () => {
          if (fake.seen() >= enough) return true
          await topUp()
          return false
        })
        await server.signal('SIGKILL')
      }
      const server = await start()
      await until(async () => (await db.client.generation.count({ where: active })) === 0)
      await server.signal('SIGTERM')

      const sums = new Map<string, string>()
      for (let at = 1; at <= made; at += 1) sums.set(`${at}`, sha256(await pictureOf(`${at}`)))
      await check(db.client, {
        provider: fake.provider,
        sha256Of: (prompt) => sums.get(prompt) ?? '',
        stored: async (key) => sha256(await readFile(path.join(dataDir, 'pictures', key))),
      })
      const rows = await db.client.generation.findMany({ include: { ledger: true } })
      expect(rows).toHaveLength(made)
      expect(rows.some(({ state }) => state === 'ready')).toBe(true)
      let billed = 0
      for (const { id, prompt, estimateMicroUsd, ledger } of rows) {
        const paid = fake.provider.made(prompt)
        billed += paid * estimateMicroUsd
        if (ledger.length === 1)
          await (paid > 0 ? markCharged : markNotCharged)(db.client, actor, id)
      }
      const settled = await db.client.ledgerEntry.aggregate({
        where: { kind: 'settle' },
        _sum: { microUsd: true },
      })
      expect(settled._sum.microUsd).toBe(billed)
    },
  )
})
