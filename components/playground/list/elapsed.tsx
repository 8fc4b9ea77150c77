'use client'

import clsx from 'clsx'
import { elapsedMs } from '@/components/playground/elapsed'
import { useTimeWords } from '@/components/playground/generation-words'
import { useNow } from '@/components/playground/use-now'
import { isMoving, type GenerationView } from '@/lib/generations/view'

/** What the server's clock says now, as far as this browser can tell. */
export interface ServerClock {
  serverNow: string
  aheadMs: number | null
}

/** What the server's clock says. Ticks by itself while the job runs, so that nothing around it is painted again. */
export function useServerNow(generation: GenerationView, clock: ServerClock): number {
  const now = useNow(isMoving(generation))
  return now === null || clock.aheadMs === null ? Date.parse(clock.serverNow) : now + clock.aheadMs
}

export function useElapsed(generation: GenerationView, clock: ServerClock): number {
  return elapsedMs(generation, useServerNow(generation, clock))
}

/** While it ticks, in a box of its own size: ten times a second only that is laid out, and not the page around it. */
export function Elapsed({
  generation,
  clock,
  className,
}: {
  generation: GenerationView
  clock: ServerClock
  className?: string
}) {
  const words = useTimeWords()
  return (
    <span
      className={clsx(
        'inline-block h-lh align-bottom whitespace-nowrap tabular-nums',
        isMoving(generation) && 'w-18 [contain:strict]',
        className,
      )}
    >
      {words(useElapsed(generation, clock))}
    </span>
  )
}
