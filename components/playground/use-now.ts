import { useSyncExternalStore } from 'react'

const tick = 100
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((notify) => notify()), tick)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const idle = () => () => undefined
const read = () => Math.floor(Date.now() / tick) * tick

/** This machine's clock, ten times a second while `running`; `null` in the server's page. One timer for all. */
export function useNow(running: boolean): number | null {
  return useSyncExternalStore(running ? subscribe : idle, running ? read : () => null, () => null)
}
