import { encodeCursor, type Cursor } from '@/lib/activity/cursor'
import type { ActivityAnswer, ActivityEvent } from '@/lib/activity/view'

const longest = 2_000

/** The last events in the order this process saw them; `null` stands for too many to list. Pure. */
export class EventLog {
  #entries: (ActivityEvent | null)[] = []
  #dropped = 0

  constructor(readonly id: string) {}

  /** How many there have been. */
  get sequence(): number {
    return this.#dropped + this.#entries.length
  }

  add(events: readonly ActivityEvent[]): void {
    this.#append(events)
  }

  addGap(): void {
    this.#append([null])
  }

  /** Can it tell what came after this cursor? */
  knows({ feed, sequence }: Cursor): boolean {
    return feed === this.id && sequence >= this.#dropped && sequence <= this.sequence
  }

  after(sequence: number, now: Date): Omit<ActivityAnswer, 'unread'> {
    const entries = this.#entries.slice(Math.max(0, sequence - this.#dropped))
    return {
      cursor: encodeCursor({ feed: this.id, sequence: this.sequence, at: now.getTime() }),
      events: entries.filter((entry) => entry !== null),
      missed: sequence < this.#dropped || entries.includes(null),
    }
  }

  #append(entries: readonly (ActivityEvent | null)[]): void {
    this.#entries.push(...entries)
    const surplus = Math.max(0, this.#entries.length - longest)
    this.#entries = this.#entries.slice(surplus)
    this.#dropped += surplus
  }
}
