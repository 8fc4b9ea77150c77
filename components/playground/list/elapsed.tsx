'use client'

import clsx from 'clsx'
import { elapsedMs } from '@/components/playground/elapsed'
import { useTimeWords } from '@/components/playground/generation-words'
import { useNow } from '@/components/playground/use-now'
import { isActive, type GenerationView } from '@/lib/generations/view'

/** What the server's clock says now, as far as this browser can tell. */
export interface ServerClock {
  serverNow: string
  aheadMs: number | null
}

/** Ticks by itself while the job runs, so that nothing around it is painted again. */
export function useElapsed(generation: GenerationView, clock: ServerClock): number {
  const now = useNow(isActive(generation.state))
  const reference =
    now === null || clock.aheadMs === null ? Date.parse(clock.serverNow) : now + clock.aheadMs
  return elapsedMs(generation, reference)
}

/** In a box of its own size: ten times a second only that is laid out, and not the page around it. */
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
        'inline-block h-lh w-24 align-bottom whitespace-nowrap tabular-nums [contain:strict]',
        className,
      )}
    >
      {words(useElapsed(generation, clock))}
    </span>
  )
}
