import 'server-only'
import { logError } from '@/lib/log'
import { Gate } from '@/lib/generations/gate'
import { LeaseWatch, readDue, untilNextDue, type DueRow } from '@/lib/generations/due'
import { providerStateId } from '@/lib/generations/job'
import { claim, renew, renewEveryMs, type Lease } from '@/lib/generations/lease'
import { readClosedProviders, type Slot } from '@/lib/generations/provider-state'
import { step } from '@/lib/generations/step'
import type { Found, World } from '@/lib/generations/world'
import { activeStates, type GenerationState } from '@/lib/generations/view'

/** What one process does at once; a slow kind never starves another. */
const atOnce = { submit: 16, poll: 16, mirror: 3 } as const
type Kind = keyof typeof atOnce

const kindOf = (state: GenerationState): Kind =>
  state === 'mirroring' ? 'mirror' : state === 'running' ? 'poll' : 'submit'

/** Work of other processes is noticed after so long; our own comes with a nudge. */
const lookEveryMs = 1000
const shortestWaitMs = 20

interface Options {
  /** No other process can hold a lease: those found were left by a dead one. */
  alone: boolean
}

/** Looks for due rows, claims each, and carries out one step at a time. */
export class Worker {
  private readonly inFlight = new Map<string, { kind: Kind; done: Promise<void> }>()
  private readonly watch = new LeaseWatch()
  private stopping = false
  private wake: AbortController = new AbortController()
  private loop: Promise<void> | null = null
  private lastLook: number
  private readonly gate: Gate

  constructor(
    private readonly world: World,
    private readonly options: Options,
  ) {
    this.lastLook = world.clock.monotonic()
    this.gate = new Gate(world)
  }

  start(): void {
    this.loop ??= this.run()
  }

  nudge(): void {
    this.wake.abort()
  }

  /** Waits for everything that is out, then brings home the pictures it left at the provider. */
  async stop(): Promise<void> {
    this.stopping = true
    this.nudge()
    await this.loop
    await this.settled()
    await this.look(['mirroring'])
    await this.settled()
  }

  health(): 'ok' | 'stopped' | 'stalled' {
    if (this.stopping || this.loop === null) return 'stopped'
    return this.world.clock.monotonic() - this.lastLook > 30_000 ? 'stalled' : 'ok'
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.wake = new AbortController()
      const waitMs = await this.lookSafely()
      if (!this.stopping) await this.world.clock.sleep(waitMs, this.wake.signal)
    }
  }

  private async lookSafely(): Promise<number> {
    try {
      const waitMs = await this.look()
      this.lastLook = this.world.clock.monotonic()
      return waitMs
    } catch (error) {
      logError('The runner could not look for work', error)
      return lookEveryMs
    }
  }

  /** Starts everything that may start now; returns how long to wait before the next look, in milliseconds. */
  async look(states: readonly GenerationState[] = activeStates): Promise<number> {
    const { client, clock } = this.world
    const closed = await readClosedProviders(client, clock.now())
    const rows = await readDue(client, clock.now(), closed.ids)
    this.watch.keepOnly(new Set(rows.filter((row) => row.leaseBeat !== null).map((row) => row.id)))
    const refused = new Set<string>()
    for (const row of rows) {
      if (!states.includes(row.state) || this.inFlight.has(row.id)) continue
      if (this.hasRoom(kindOf(row.state)) && this.isFree(row)) await this.begin(row, refused)
    }
    if (refused.size > 0) return shortestWaitMs
    const next = await untilNextDue(client, clock.now())
    const waits = [lookEveryMs, closed.opensInMs, next].filter((wait) => wait !== null)
    return Math.max(shortestWaitMs, Math.min(...waits))
  }

  /** Resolves when nothing is being worked on. */
  async settled(): Promise<void> {
    while (this.inFlight.size > 0)
      await Promise.all([...this.inFlight.values()].map(({ done }) => done))
  }

  private hasRoom(kind: Kind): boolean {
    let busy = 0
    for (const job of this.inFlight.values()) if (job.kind === kind) busy += 1
    return busy < atOnce[kind]
  }

  private isFree(row: DueRow): boolean {
    return (
      row.leaseBeat === null ||
      this.options.alone ||
      this.watch.isDead(row, this.world.clock.monotonic())
    )
  }

  private async begin(row: DueRow, refused: Set<string>): Promise<void> {
    const queued = row.state === 'queued'
    const slot = queued ? await this.enter(row, refused) : 'free'
    if (slot === 'closed') return
    const { client, clock } = this.world
    const lease = await claim(
      client,
      row,
      queued ? 'submitting' : row.state,
      queued ? { submittedAt: clock.now() } : {},
    )
    if (!lease) return this.gate.leave(row, slot)
    const found = { orphaned: row.state === 'submitting', probe: slot === 'probe' }
    const done = this.work(lease, found).finally(() => {
      this.inFlight.delete(row.id)
      this.nudge()
    })
    this.inFlight.set(row.id, { kind: kindOf(row.state), done })
  }

  /** A provider whose slot is taken is refused for the rest of this look, others are not. */
  private async enter(row: DueRow, refused: Set<string>): Promise<Slot> {
    const id = providerStateId(row.provider, row.sandbox)
    if (refused.has(id) || !(await this.gate.hasRoom())) return 'closed'
    const slot = await this.gate.enter(row)
    if (slot === 'closed') refused.add(id)
    return slot
  }

  /** One step, while the lease is kept alive. */
  private async work(lease: Lease, found: Found): Promise<void> {
    const finished = new AbortController()
    const beating = this.beat(lease, finished.signal)
    try {
      await step(this.world, lease, found)
    } catch (error) {
      logError('A step failed', error, { generationId: lease.id })
    } finally {
      finished.abort()
      await beating
    }
  }

  private async beat(lease: Lease, finished: AbortSignal): Promise<void> {
    for (;;) {
      await this.world.clock.sleep(renewEveryMs, finished)
      if (finished.aborted) return
      try {
        await renew(this.world.client, lease)
      } catch (error) {
        logError('A lease could not be renewed', error)
      }
    }
  }
}
