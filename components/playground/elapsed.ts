import type { GenerationView } from '@/lib/generations/view'
import { isActive } from '@/lib/generations/view'

type Timed = Pick<GenerationView, 'state' | 'createdAt' | 'submittedAt' | 'finishedAt'>

/**
 * Milliseconds: of a running job since it was sent (while it waits: since it was asked for), of an ended one
 * from sent to end. Never negative, whatever the clocks say.
 */
export function elapsedMs(generation: Timed, now: number): number {
  const from = Date.parse(generation.submittedAt ?? generation.createdAt)
  const to =
    isActive(generation.state) || generation.finishedAt === null
      ? now
      : Date.parse(generation.finishedAt)
  return Math.max(0, to - from)
}

/** One decimal below a minute, where tenths are seen to move; whole minutes and seconds above. */
export function splitElapsed(milliseconds: number): { minutes: number; seconds: string } {
  if (milliseconds < 60_000)
    return { minutes: 0, seconds: (Math.floor(milliseconds / 100) / 10).toFixed(1) }
  const whole = Math.floor(milliseconds / 1000)
  return { minutes: Math.floor(whole / 60), seconds: String(whole % 60) }
}
