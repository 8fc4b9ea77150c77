import { expect } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { BalanceEvidence } from '@/lib/generations/balance-evidence'
import { cancelGeneration } from '@/lib/generations/cancel'
import { createGenerations, type Installation } from '@/lib/generations/create'
import { ensureProviderStates, resumeProvider } from '@/lib/generations/provider-state'
import { markCharged, markNotCharged, resumePolling } from '@/lib/generations/resolve'
import { activeStates } from '@/lib/generations/view'
import { Worker } from '@/lib/generations/worker'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { MirrorFailure, type MirrorProblem } from '@/lib/images/mirror'
import { FakeClock } from '../../fake-clock'
import { modelStudioRequest, reapiRequest } from '../../requests'
import { installation, picture } from '../../scripted-world'
import { sha256 } from './home'
import { LedgeringProvider } from './ledgering-provider'
import { Activity, Life, type Fate } from './life'
import { misbehaving } from './misbehaviour'
import { check, type Truth } from './oracle'
import { Random } from './random'

const second = 1000
const minute = 60 * second

/** Sandbox jobs: budgets are tested elsewhere. */
const here: Installation = { ...installation, provider: () => ({ sandbox: true }) }

const person = (role: Actor['role']) =>
  ({
    userId: role,
    name: role,
    email: `${role}@example.test`,
    role,
    via: 'session',
  }) as unknown as Actor

/** A team's bad day, drawn from a seed: two servers, a misbehaving provider, deaths, pauses, a clock that jumps. */
export class Simulation {
  private readonly random: Random
  private readonly clock = new FakeClock()
  private readonly activity = new Activity()
  private readonly provider: LedgeringProvider
  private readonly stored = new Map<string, string>()
  private readonly lives: { life: Life; backAt: number }[] = []
  private readonly outage: { from: number; until: number }
  private readonly share: number
  private readonly deadly: number

  constructor(
    readonly seed: number,
    private readonly client: PrismaClient,
    private readonly actors = { creator: person('creator'), admin: person('admin') },
  ) {
    this.random = new Random(seed)
    this.share = this.random.pick([0, 0.2, 0.2, 0.2, 0.6])
    this.deadly = this.random.pick([0, 0.005, 0.02])
    const from = this.random.between(0, 3 * minute)
    this.outage = { from, until: this.random.chance(0.2) ? from + 5 * minute : from }
    this.provider = new LedgeringProvider(
      this.activity.clock(this.clock),
      misbehaving(this.random, this.share),
    )
  }

  async run(): Promise<void> {
    await ensureProviderStates(this.client)
    const count = this.random.between(2, 8)
    for (let at = 0; at < count; at += 1) {
      const request = this.random.chance(0.5)
        ? reapiRequest({ prompt: `${at}` })
        : modelStudioRequest({ prompt: `${at}` })
      await createGenerations(this.client, {
        actor: this.actors.creator,
        door: 'page',
        request,
        installation: here,
        now: this.clock.now(),
      })
    }
    this.boot()
    this.boot()
    await this.untilRest()
    await check(this.client, this.truth)
    await this.askAgain()
    await check(this.client, this.truth)
    await this.closeTheBooks()
    for (const { life } of this.lives) life.die('the end')
  }

  private readonly truth: Truth = {
    provider: { posts: [], made: () => 0 },
    sha256Of: sha256,
    stored: async (key) => this.stored.get(key) ?? null,
  }

  private fate = (_effect: number, name: string): Fate => {
    const deadly = name === 'POST' ? this.deadly * 5 : this.deadly
    if (!this.random.chance(deadly)) return 'live'
    return this.random.pick<Fate>([
      'die before',
      'die after',
      { pauseMs: this.random.between(1, 90) * second },
    ])
  }

  private boot(): void {
    const life = new Life({ activity: this.activity, realClock: this.clock, fate: this.fate })
    const clock = life.clock(this.clock)
    const worker = new Worker(
      {
        client: life.client(this.client),
        clock,
        random: this.random.next,
        provider: (id) => this.provider.reach(id, (name, act) => life.effect(name, act)),
        resultAllowed: () => () => ({ allowed: true, privateAllowed: false }),
        mirror: (request) => this.mirror(life, request.url, request.generationId),
        roomToKeep: async () => !this.isOut(),
        evidence: new BalanceEvidence(clock),
      },
      { alone: false },
    )
    this.lives.push({ life, backAt: Infinity })
    worker.start()
  }

  private isOut = () =>
    this.clock.monotonic() >= this.outage.from && this.clock.monotonic() < this.outage.until

  private async mirror(life: Life, url: string, generationId: string) {
    const { answer } = await life.effect('download', async () => ({
      answer: await this.download(url, generationId),
    }))
    if (typeof answer === 'object') throw new MirrorFailure(answer)
    const key = `originals/${generationId}`
    const full = await life.effect('put', async () => {
      if (!this.isOut()) this.stored.set(key, sha256(answer))
      return this.isOut()
    })
    if (full) throw new MirrorFailure({ kind: 'storage_unavailable', message: 'No room.' })
    return { ...picture, sha256: sha256(answer), originalKey: key }
  }

  private async download(url: string, generationId: string): Promise<string | MirrorProblem> {
    const prompt = this.provider.fetch(url)
    await this.activity.clock(this.clock).sleep(this.random.between(50, 3000))
    if (prompt === null) return { kind: 'gone', message: 'The host answered 403.' }
    if (!this.random.chance(this.share)) return prompt
    if (this.random.chance(0.8)) return { kind: 'try_again', message: 'Half a picture.' }
    const quarantineKey = `quarantine/${generationId}`
    this.stored.set(quarantineKey, sha256(prompt))
    return { kind: 'quarantined', message: 'No picture.', quarantineKey }
  }

  /** Moves the clock from event to event, until nothing more happens by itself. */
  private async untilRest(): Promise<void> {
    Object.assign(this.truth, { provider: this.provider })
    const deadline = this.clock.monotonic() + 24 * 60 * minute
    for (;;) {
      await this.activity.quiet()
      const active = await this.client.generation.count({
        where: { state: { in: [...activeStates] } },
      })
      if (active === 0) return
      if (this.clock.monotonic() > deadline) throw new Error(`${active} never came to rest`)
      this.reboot()
      await this.meddle()
      this.clock.advance(Math.max(1, this.clock.untilNext() ?? second))
    }
  }

  private reboot(): void {
    for (const server of this.lives) {
      if (server.life.end === null) continue
      const now = this.clock.monotonic()
      if (server.backAt === Infinity) server.backAt = now + this.random.between(0, 40) * second
      if (server.backAt > now) continue
      this.lives.splice(this.lives.indexOf(server), 1)
      this.boot()
    }
  }

  /** People cancel and resume; clocks jump. */
  private async meddle(): Promise<void> {
    if (this.random.chance(0.002))
      this.clock.jump(this.random.pick([-60 * minute, 60 * minute, -7 * second, 7 * second]))
    if (this.random.chance(0.002)) {
      const rows = await this.client.generation.findMany({ where: { state: 'queued' } })
      const [row] = rows
      if (row) await cancelGeneration(this.client, this.actors.creator, row.id, this.clock.now())
    }
    if (!this.random.chance(0.02)) return
    for (const { id, pausedAt } of await this.client.providerState.findMany())
      if (pausedAt !== null) await resumeProvider(this.actors.admin, id, this.client)
  }

  /** What is unknown and has a ticket is asked for once more, by hand. */
  private async askAgain(): Promise<void> {
    const rows = await this.client.generation.findMany({ where: { state: 'unknown' } })
    for (const { id, ticket } of rows)
      if (ticket !== null && this.random.chance(0.5))
        await resumePolling(this.client, this.actors.creator, id, this.clock.now())
    await this.untilRest()
  }

  /** A person reads the bill and says of each open one what it was; then the sums are the same. */
  private async closeTheBooks(): Promise<void> {
    const rows = await this.client.generation.findMany({
      include: { ledger: true },
    })
    let billed = 0
    for (const { id, prompt, ledger, estimateMicroUsd } of rows) {
      billed += this.provider.made(prompt) * estimateMicroUsd
      if (ledger.length > 1) continue
      const decide = this.provider.made(prompt) > 0 ? markCharged : markNotCharged
      await decide(this.client, this.actors.creator, id)
    }
    const entries = await this.client.ledgerEntry.findMany({ where: { kind: 'settle' } })
    const settled = entries.reduce((sum, { microUsd }) => sum + microUsd, 0)
    expect(settled, 'the ledger equals the bill').toBe(billed)
  }
}
