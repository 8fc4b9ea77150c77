/** The one connection of this tab to what happens; whoever wants to know listens here. */
import type { ActivityAnswer, ActivityEvent } from '@/lib/activity/view'

export interface FeedListener {
  onEvent?: (event: ActivityEvent) => void
  /** More happened than can be told one by one: read everything again. */
  onMissed?: () => void
  onUnread?: (count: number) => void
}

const listeners = new Set<FeedListener>()
const told: string[] = []
const toldAtMost = 1_000
const calmMs = 1_000
/** The page comes to rest first: whoever waits for a quiet network is not kept waiting by a held request. */
const restMs = 1_200
const longestPauseMs = 30_000

let cursor: string | null = null
let running: AbortController | null = null

/** Hears of everything from now on, once the page has told where to begin. Answers how to stop. */
export function listen(listener: FeedListener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** `since` is the page's own cursor; a tab that has been listening knows better. Answers how to stop. */
export function openFeed(since: string): () => void {
  cursor ??= since
  const onVisibility = () => (document.hidden ? pause() : resume())
  document.addEventListener('visibilitychange', onVisibility)
  onVisibility()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    pause()
  }
}

/** A tab that nobody looks at gives its connection back: browsers have six for all tabs of a site. */
function pause(): void {
  running?.abort()
  running = null
}

function resume(): void {
  if (running) return
  running = new AbortController()
  void run(running.signal)
}

async function run(signal: AbortSignal): Promise<void> {
  let failures = 0
  await sleep(restMs, signal)
  while (!signal.aborted) {
    const asked = performance.now()
    const answer = await ask(signal)
    if (signal.aborted || answer === 'signed-out') return
    failures = answer === null ? failures + 1 : 0
    const news = answer !== null && tell(answer)
    if (answer === null) await sleep(Math.min(longestPauseMs, calmMs * 2 ** failures), signal)
    else if (!news && performance.now() - asked < calmMs) await sleep(calmMs, signal)
  }
}

async function ask(signal: AbortSignal): Promise<ActivityAnswer | 'signed-out' | null> {
  try {
    const response = await fetch(`/api/activity?after=${cursor}`, { signal })
    if (response.status === 401) return 'signed-out'
    return response.ok ? ((await response.json()) as ActivityAnswer) : null
  } catch {
    return null
  }
}

/** True when there was anything new. Another server may repeat what this tab knows. */
function tell(answer: ActivityAnswer): boolean {
  cursor = answer.cursor
  const fresh = answer.events.filter(({ id }) => !told.includes(id))
  told.push(...fresh.map(({ id }) => id))
  told.splice(0, Math.max(0, told.length - toldAtMost))
  for (const listener of [...listeners]) {
    listener.onUnread?.(answer.unread)
    if (answer.missed) listener.onMissed?.()
    for (const event of fresh) listener.onEvent?.(event)
  }
  return answer.missed || fresh.length > 0
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
