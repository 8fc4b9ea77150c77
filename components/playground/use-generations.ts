import { useCallback, useRef } from 'react'
import useSWR from 'swr'
import { endedBetween } from '@/components/playground/endings'
import { nextView, type Generations } from '@/components/playground/next-view'
import { isMoving, type GenerationsView, type GenerationView } from '@/lib/generations/view'

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

async function ask(url: string): Promise<GenerationsView> {
  const response = await fetch(url, { headers: { accept: 'application/json' } })
  const answer: unknown = response.ok ? await response.json() : null
  if (!isGenerationsView(answer))
    throw new Error(`The status request was answered ${response.status}`)
  return answer
}

/**
 * One request for all jobs of the tab: each second while one of them runs, none while the table rests.
 * `onEnded` is told what came to its end since the last answer.
 */
export function useGenerations(
  { generations, budget, serverNow }: GenerationsView,
  onEnded: (ended: GenerationView[]) => void,
) {
  const first: Generations = { generations, budget, clock: { serverNow, aheadMs: null } }
  const last = useRef(first)
  const told = useRef(generations)
  const { data, error, mutate } = useSWR(
    '/api/generations',
    async (url) => {
      const answer = await ask(url)
      last.current = nextView(last.current, answer, Date.parse(answer.serverNow) - Date.now())
      return last.current
    },
    {
      fallbackData: first,
      compare: Object.is,
      refreshInterval: (latest) => (latest?.generations.some(isMoving) ? fastest : 0),
      dedupingInterval: 250,
      onSuccess: (latest) => {
        const ended = endedBetween(told.current, latest.generations)
        told.current = latest.generations
        if (ended.length > 0) onEnded(ended)
      },
    },
  )
  const refresh = useCallback(() => mutate(), [mutate])
  return { view: data, stale: error !== undefined, refresh }
}
