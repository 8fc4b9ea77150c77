import { useSyncExternalStore } from 'react'

const changed = 'remembered-choice'

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  addEventListener('storage', listener)
  addEventListener(changed, listener)
  return () => {
    removeEventListener('storage', listener)
    removeEventListener(changed, listener)
  }
}

/** A choice this device remembers, the same in all its tabs; `false` until one was made. */
export function useRemembered(name: string): [boolean, (chosen: boolean) => void] {
  const chosen = useSyncExternalStore(
    subscribe,
    () => read(name) === 'yes',
    () => false,
  )
  return [
    chosen,
    (next) => {
      try {
        localStorage.setItem(name, next ? 'yes' : 'no')
      } catch {
        // A forbidden storage costs only the memory.
      }
      dispatchEvent(new Event(changed))
    },
  ]
}
