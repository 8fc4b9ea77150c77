import { useRef } from 'react'
import useSWR from 'swr'
import { endedBetween } from '@/components/playground/endings'
import { isActive, type GenerationsView, type GenerationView } from '@/lib/generations/view'

/** What the server said, and how far its clock is ahead of ours (`null` until it was asked from here). */
export interface Generations extends GenerationsView {
  aheadMs: number | null
}

const fastest = 1000

function isGenerationsView(value: unknown): value is GenerationsView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'generations' in value &&
    Array.isArray(value.generations) &&
    'serverNow' in value &&
    typeof value.serverNow === 'string'
  )
}

async function ask(url: string): Promise<Generations> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  const answer: unknown = response.ok ? await response.json() : null
  if (!isGenerationsView(answer))
    throw new Error(`The status request was answered ${response.status}`)
  return { ...answer, aheadMs: Date.parse(answer.serverNow) - Date.now() }
}

/**
 * One request for all jobs of the tab: each second while one of them runs, none while the table rests.
 * `onEnded` is told what came to its end since the last answer.
 */
export function useGenerations(
  initial: GenerationsView,
  onEnded: (ended: GenerationView[]) => void,
) {
  const last = useRef(initial.generations)
  const { data, error, mutate } = useSWR('/api/generations', ask, {
    fallbackData: { ...initial, aheadMs: null },
    refreshInterval: (latest) =>
      latest?.generations.some(({ state }) => isActive(state)) ? fastest : 0,
    dedupingInterval: 250,
    onSuccess: ({ generations }) => {
      const ended = endedBetween(last.current, generations)
      last.current = generations
      if (ended.length > 0) onEnded(ended)
    },
  })
  return { view: data, stale: error !== undefined, refresh: () => mutate() }
}
