import 'server-only'
import { randomUUID } from 'node:crypto'
import { encodeCursor, type Cursor } from '@/lib/activity/cursor'
import { EventLog } from '@/lib/activity/event-log'
import type { ActivitySource } from '@/lib/activity/source'
import type { ActivityAnswer } from '@/lib/activity/view'
import type { Clock } from '@/lib/clock'
import { logError } from '@/lib/log'

/** However many listen, the database is asked this often. */
const lookEveryMs = 1_000
/** Clients come back at once; nobody for this long is nobody. */
const idleAfterMs = 5_000
/** A row carries the time of its writing and is seen when it is committed: longer than any transaction. */
const lookBackMs = 30_000
/** The same, for somebody who comes from another server or from a page: what is repeated they know by its id. */
const overlapMs = 5_000
const mostEvents = 500

export interface Listener {
  userId: string
  signal: AbortSignal
  /** How long to wait for something to happen; 0 answers at once. */
  holdMs: number
}

export type FeedAnswer = Omit<ActivityAnswer, 'unread'>

/**
 * What happens, told to everybody who listens in this process. While somebody does, one loop looks at
 * the database; so it works across servers, and costs the same for one listener and for hundreds.
 */
export class ActivityFeed {
  #log = new EventLog(randomUUID())
  #seen = new Set<string>()
  #notesSeen = new Set<string>()
  #looking: Promise<void> | undefined
  #lastLook = new Date(0)
  #lastAsked = 0
  #failing = false
  readonly #waiting = new Set<{ userId: string; wake: () => void }>()
  readonly #closed = new AbortController()

  constructor(
    private readonly source: ActivitySource,
    private readonly clock: Clock,
  ) {}

  /** Answers when something happened after the cursor, or the person got a notification, or time is up. */
  async after(cursor: Cursor, listener: Listener): Promise<FeedAnswer> {
    this.#lastAsked = this.clock.monotonic()
    if (!this.#closed.signal.aborted) await (this.#looking ??= this.#begin())
    const known = this.#log.knows(cursor)
    const sequence = known ? cursor.sequence : this.#log.sequence
    if (!known) {
      const before = await this.#fromDatabase(cursor, sequence)
      if (before.missed || before.events.length > 0) return before
    }
    const log = this.#log
    if (log.sequence === sequence) await this.#wait(listener)
    return log.after(sequence, this.clock.now())
  }

  /** Everybody gets an answer now; a server that stops is not held up. */
  close(): void {
    this.#closed.abort()
    this.#wakeAll()
  }

  async #fromDatabase({ at }: Cursor, sequence: number): Promise<FeedAnswer> {
    const events = await this.source.eventsSince(new Date(at - overlapMs), mostEvents + 1)
    const missed = events.length > mostEvents
    const now = this.clock.now().getTime()
    return {
      cursor: encodeCursor({ feed: this.#log.id, sequence, at: now }),
      events: missed ? [] : events,
      missed,
    }
  }

  #wait({ userId, signal, holdMs }: Listener): Promise<void> {
    if (holdMs === 0 || signal.aborted || this.#closed.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = new AbortController()
      const waiter = {
        userId,
        wake: () => {
          this.#waiting.delete(waiter)
          signal.removeEventListener('abort', waiter.wake)
          timer.abort()
          this.#lastAsked = this.clock.monotonic()
          resolve()
        },
      }
      this.#waiting.add(waiter)
      signal.addEventListener('abort', waiter.wake, { once: true })
      void this.clock.sleep(holdMs, timer.signal).then(waiter.wake)
    })
  }

  #wakeAll(): void {
    for (const { wake } of [...this.#waiting]) wake()
  }

  /** What is there already is no news: whoever comes reads it by the time of their cursor. */
  async #begin(): Promise<void> {
    this.#log = new EventLog(randomUUID())
    try {
      this.#lastLook = this.clock.now()
      this.#seen = new Set(await this.source.idsSince(this.#horizon(), 2 * mostEvents))
    } catch (error) {
      this.#looking = undefined
      throw error
    }
    void this.#loop()
  }

  async #loop(): Promise<void> {
    const { signal } = this.#closed
    while (!signal.aborted && !this.#idle()) {
      await this.clock.sleep(lookEveryMs, signal)
      if (!signal.aborted) await this.#lookOrSay()
    }
    // A cursor of this log is foreign from now on: what happens meanwhile is not in it.
    this.#log = new EventLog(randomUUID())
    this.#looking = undefined
  }

  #idle(): boolean {
    return this.#waiting.size === 0 && this.clock.monotonic() - this.#lastAsked > idleAfterMs
  }

  /** From the last look that succeeded, whichever way the clock has jumped since. */
  #horizon(): Date {
    const from = Math.min(this.#lastLook.getTime(), this.clock.now().getTime())
    return new Date(from - lookBackMs)
  }

  /** A database that is away is said once, not every second; the next look takes up where the last one was. */
  async #lookOrSay(): Promise<void> {
    try {
      await this.#look()
      this.#failing = false
    } catch (error) {
      if (!this.#failing) logError('The activity could not be read', error)
      this.#failing = true
    }
  }

  async #look(): Promise<void> {
    const horizon = this.#horizon()
    const now = this.clock.now()
    const ids = await this.source.idsSince(horizon, 2 * mostEvents)
    const fresh = ids.filter((id) => !this.#seen.has(id))
    if (fresh.length > mostEvents) this.#log.addGap()
    else if (fresh.length > 0) this.#log.add(await this.source.eventsOf(fresh))
    this.#seen = new Set(ids)
    if (fresh.length > 0) this.#wakeAll()
    await this.#lookForNotes(horizon)
    this.#lastLook = now
  }

  async #lookForNotes(horizon: Date): Promise<void> {
    const listening = new Set([...this.#waiting].map(({ userId }) => userId))
    if (listening.size === 0) return
    const notes = await this.source.notesSince(horizon, [...listening])
    const fresh = notes.filter(({ id }) => !this.#notesSeen.has(id))
    this.#notesSeen = new Set(notes.map(({ id }) => id))
    const noted = new Set(fresh.map(({ userId }) => userId))
    for (const { userId, wake } of [...this.#waiting]) if (noted.has(userId)) wake()
  }
}
