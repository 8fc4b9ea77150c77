import { useEffect, useRef } from 'react'
import { takeSentSettings } from '@/components/playground/reuse/pending'
import type { TakeOver } from '@/components/playground/take-over'
import { useHydrated } from '@/components/ui/use-hydrated'

/** Takes what a picture's page sent here with Reuse or Vary, once the editor takes words. */
export function useSentSettings(take: TakeOver): void {
  const ready = useHydrated()
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const sent = ready ? takeSentSettings() : null
    if (sent) latest.current(sent)
  }, [ready])
}
