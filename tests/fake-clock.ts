import type { Clock } from '@/lib/clock'

interface Sleeper {
  until: number
  wake: () => void
}

/** Time that moves only when told. Wall time can be made to jump without the monotonic one. */
export class FakeClock implements Clock {
  private elapsed = 0
  private readonly sleepers = new Set<Sleeper>()

  constructor(private wallStart = Date.parse('2026-11-27T12:00:00Z')) {}

  now(): Date {
    return new Date(this.wallStart + this.elapsed)
  }

  monotonic(): number {
    return this.elapsed
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const sleeper: Sleeper = {
        until: this.elapsed + milliseconds,
        wake: () => {
          this.sleepers.delete(sleeper)
          signal?.removeEventListener('abort', sleeper.wake)
          resolve()
        },
      }
      signal?.addEventListener('abort', sleeper.wake, { once: true })
      this.sleepers.add(sleeper)
    })
  }

  advance(milliseconds: number): void {
    this.elapsed += milliseconds
    for (const sleeper of [...this.sleepers]) if (sleeper.until <= this.elapsed) sleeper.wake()
  }

  /** Milliseconds until the next sleeper wakes; `null` when nobody sleeps. */
  untilNext(): number | null {
    const wakings = [...this.sleepers].map(({ until }) => until)
    return wakings.length === 0 ? null : Math.max(0, Math.min(...wakings) - this.elapsed)
  }

  jump(milliseconds: number): void {
    this.wallStart += milliseconds
  }
}
