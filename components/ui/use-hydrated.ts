import { useSyncExternalStore } from 'react'

const nothing = () => () => undefined

/** False in the server's page and in the first paint; true once the controls answer. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}
