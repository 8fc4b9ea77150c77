'use client'

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

export function Elapsed({ generation, clock }: { generation: GenerationView; clock: ServerClock }) {
  const words = useTimeWords()
  return <span className="tabular-nums">{words(useElapsed(generation, clock))}</span>
}
