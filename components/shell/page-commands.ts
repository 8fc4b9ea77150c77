/** What can be done on the page that is shown, beside what can be done on every page. In the browser only. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Command } from '@/components/playground/help/command'

const none: readonly Command[] = []
let commands = none
const listeners = new Set<() => void>()

function replace(next: readonly Command[]): void {
  commands = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Offers these while the page is shown. Give the same array while they are the same. */
export function useOfferCommands(offered: readonly Command[]): void {
  useEffect(() => {
    replace(offered)
    return () => replace(none)
  }, [offered])
}

export function usePageCommands(): readonly Command[] {
  return useSyncExternalStore(
    subscribe,
    () => commands,
    () => none,
  )
}
