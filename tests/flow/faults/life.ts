import type { Clock } from '@/lib/clock'
import { Prisma, type PrismaClient } from '@/lib/generated/sqlite/client'

/** `pauseMs`: the whole process stands still for so long, as after SIGSTOP or a suspended laptop. */
export type Fate = 'live' | 'die before' | 'die after' | { pauseMs: number }

const models = new Set(
  Object.keys(Prisma.ModelName).map((name) => `${name[0]?.toLowerCase()}${name.slice(1)}`),
)

/** Thrown inside a transaction of a process that dies, so that the database rolls it back. */
class Died extends Error {}

const forever = () => new Promise<never>(() => undefined)

/** How much is going on outside the clock: when nothing is, time may move. */
export class Activity {
  private running = 0

  async watch<T>(act: () => Promise<T>): Promise<T> {
    this.running += 1
    try {
      return await act()
    } finally {
      this.running -= 1
    }
  }

  /** Waiting for the clock is not going on. */
  async idle<T>(wait: () => Promise<T>): Promise<T> {
    this.running -= 1
    try {
      return await wait()
    } finally {
      this.running += 1
    }
  }

  /** A clock for use inside `watch`. */
  clock(real: Clock): Clock {
    return {
      now: () => real.now(),
      monotonic: () => real.monotonic(),
      sleep: (milliseconds, signal) => this.idle(() => real.sleep(milliseconds, signal)),
    }
  }

  /** Resolves when everybody waits for the clock, or for ever. */
  async quiet(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve))
    while (this.running > 0)
  }
}

interface Options {
  activity: Activity
  /** Only needed for a fate of pauses. */
  realClock?: Clock
  /** Asked before each side effect, which are numbered from 1. */
  fate(effect: number, name: string): Fate
}

/**
 * The life of one server process. Everything it does to the world goes through here, and once it is
 * dead nothing it waits for ever comes: what it would have done next is not done.
 */
export class Life {
  effects = 0
  /** What it died of. */
  end: string | null = null
  private readonly deaths: (() => void)[] = []
  private standsUntil = 0

  constructor(private readonly options: Options) {}

  readonly died = new Promise<void>((resolve) => this.deaths.push(resolve))

  die(of: string): void {
    this.end ??= of
    for (const tell of this.deaths) tell()
  }

  /** Something that changes the world. */
  async effect<T>(name: string, act: () => Promise<T>): Promise<T> {
    const result = await this.options.activity.watch(() => this.attempt(name, act))
    return result instanceof Died ? forever() : result
  }

  /** Something that only looks. */
  async read<T>(act: () => Promise<T>): Promise<T> {
    if (this.end !== null) return forever()
    const result = await this.options.activity.watch(async () => {
      await this.standStill()
      const seen = await act()
      await this.standStill()
      return seen
    })
    return this.end === null ? result : forever()
  }

  private async attempt<T>(
    name: string,
    act: () => Promise<T>,
    stand = () => this.standStill(),
  ): Promise<T | Died> {
    if (this.end !== null) return new Died()
    const fate = this.fateOf(name)
    if (fate === 'die before') this.die(`before ${name}`)
    if (typeof fate === 'object') this.stand(fate.pauseMs)
    await stand()
    if (this.end !== null) return new Died()
    const result = await act()
    await stand()
    if (fate === 'die after') this.die(`after ${name}`)
    return this.end === null ? result : new Died()
  }

  private fateOf(name: string): Fate {
    this.effects += 1
    return this.options.fate(this.effects, name)
  }

  private stand(milliseconds: number): void {
    const { realClock } = this.options
    if (realClock) this.standsUntil = realClock.monotonic() + milliseconds
  }

  /** Called inside `watch`. */
  private async standStill(): Promise<void> {
    const { realClock, activity } = this.options
    while (realClock && realClock.monotonic() < this.standsUntil)
      await activity.idle(() => realClock.sleep(this.standsUntil - realClock.monotonic()))
  }

  /** The client as this process has it. */
  client(real: PrismaClient): PrismaClient {
    return this.mortal(
      real,
      (name, act) => this.effect(name, act),
      (act) => this.read(act),
    )
  }

  private mortal(
    real: PrismaClient,
    effect: <T>(name: string, act: () => Promise<T>) => Promise<T>,
    read: <T>(act: () => Promise<T>) => Promise<T>,
  ): PrismaClient {
    return new Proxy(real, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (name === '$transaction')
          return (run: (transaction: PrismaClient) => Promise<unknown>) =>
            this.transaction(target, run)
        if (name === '$executeRaw')
          return (...given: Parameters<PrismaClient['$executeRaw']>) =>
            effect(name, async () => target.$executeRaw(...given))
        if (typeof name !== 'string' || !models.has(name)) return value
        return new Proxy(value as Record<string, (given: unknown) => Promise<unknown>>, {
          get: (model, verb: string) => (given: unknown) => {
            const act = async () => model[verb]?.(given)
            return /^(create|update|delete|upsert)/.test(verb)
              ? effect(`${name}.${verb}`, act)
              : read(act)
          },
        })
      },
    })
  }

  /** A death inside undoes it, a death after its commit does not. */
  private async transaction(
    real: PrismaClient,
    run: (transaction: PrismaClient) => Promise<unknown>,
  ): Promise<unknown> {
    const fallible = async <T>(act: () => Promise<T | Died>): Promise<T> => {
      const result = await act()
      if (result instanceof Died || this.end !== null) throw new Died()
      return result
    }
    let fate: Fate = 'live'
    const whole = () =>
      real.$transaction(async (transaction) => {
        const result = await run(
          this.mortal(
            transaction as PrismaClient,
            // Nobody stands still while others wait for the database.
            (name, act) => fallible(() => this.attempt(name, act, async () => undefined)),
            (act) => fallible(act),
          ),
        )
        fate = this.fateOf('commit')
        if (fate === 'die before') this.die('before commit')
        return fallible(async () => result)
      })
    const result = await this.options.activity.watch(async () => {
      try {
        const committed = await whole()
        if (fate === 'die after') this.die('after commit')
        return this.end === null ? committed : new Died()
      } catch (error) {
        if (error instanceof Died) return error
        throw error
      }
    })
    return result instanceof Died ? forever() : result
  }

  /** Sleep is no effect, but the dead do not wake. */
  clock(real: Clock): Clock {
    return {
      now: () => real.now(),
      monotonic: () => real.monotonic(),
      sleep: async (milliseconds, signal) => {
        await real.sleep(milliseconds, signal)
        await this.options.activity.watch(() => this.standStill())
        if (this.end !== null) await forever()
      },
    }
  }
}
