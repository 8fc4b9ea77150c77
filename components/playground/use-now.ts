import { useSyncExternalStore } from 'react'

const tickMs = 100
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = Date.now()

function tick(): void {
  now = Date.now()
  listeners.forEach((notify) => notify())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = setInterval(tick, tickMs)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const idle = () => () => undefined

/** This machine's clock, ten times a second while `running`; `null` in the server's page. One timer for all. */
export function useNow(running: boolean): number | null {
  return useSyncExternalStore(
    running ? subscribe : idle,
    () => (running ? now : null),
    () => null,
  )
}
