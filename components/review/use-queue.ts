'use client'

import { useRef, useState } from 'react'
import { useActivity } from '@/components/activity/use-activity'
import { waitsFor } from '@/components/review/optimistic'
import type { Me, Reviews } from '@/components/review/use-reviews'
import type { DecisionVerb } from '@/lib/review/machine'
import type { QueueItem, QueuePage } from '@/lib/review/queue-view'

/** So many before the end, more are fetched. */
const fetchAhead = 6

async function fetchQueue(cursor: string | null): Promise<QueuePage> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  const response = await fetch(`/api/review/queue${query}`)
  if (!response.ok) throw new Error(`The queue answered ${response.status}`)
  return (await response.json()) as QueuePage
}

interface Done {
  imageId: string
  decisionId: Promise<string | null>
}

/** What waits for me, in one row that only grows; where I am in it, and what I did. */
export function useQueue(first: QueuePage, me: Me, store: Reviews) {
  const [items, setItems] = useState<readonly QueueItem[]>(first.items)
  const [index, setIndex] = useState(0)
  const [total, setTotal] = useState(first.total)
  const cursor = useRef(first.nextCursor)
  const fetching = useRef(false)
  const done = useRef<Done[]>([])

  /** Goes on behind the last one, or looks from the start for what is new. */
  async function fetchMore(): Promise<void> {
    if (fetching.current) return
    fetching.current = true
    try {
      const page = await fetchQueue(cursor.current)
      const known = new Set(items.map(({ picture }) => picture.id))
      const fresh = page.items.filter(({ picture }) => !known.has(picture.id))
      if (cursor.current === null) setTotal((sum) => sum + fresh.length)
      cursor.current = page.nextCursor
      store.put(fresh.map(({ review }) => review))
      setItems((list) => [...list, ...fresh])
    } catch {
      // Whoever comes to the end sees that it is one; the next event asks anew.
    } finally {
      fetching.current = false
    }
  }

  useActivity(
    ({ verb }) => {
      const may = verb === 'picture_ready' || verb === 'reopened' || verb === 'decision_undone'
      if (may && cursor.current === null) void fetchMore()
    },
    () => void fetchMore(),
  )

  function go(to: number): void {
    setIndex(Math.min(items.length, Math.max(0, to)))
    if (cursor.current !== null && to >= items.length - fetchAhead) void fetchMore()
  }

  function nextOpen(from: number): number {
    const at = items.findIndex(({ picture }, place) => {
      const review = store.reviews.get(picture.id)
      return place > from && review !== undefined && waitsFor(review, me)
    })
    return at === -1 ? items.length : at
  }

  /** Decides on the picture in sight and answers at once; the server is heard later. */
  function decide(verb: DecisionVerb): Promise<string | null> | null {
    const imageId = items[index]?.picture.id
    if (imageId === undefined) return null
    const decisionId = store.decide(imageId, verb)
    done.current.push({ imageId, decisionId })
    return decisionId
  }

  /** Takes back the last decision made here, and shows its picture. */
  async function undo(): Promise<void> {
    const last = done.current.pop()
    if (!last) return
    const at = items.findIndex(({ picture }) => picture.id === last.imageId)
    if (at !== -1) setIndex(at)
    const decisionId = await last.decisionId
    if (decisionId !== null) await store.undo(last.imageId, decisionId)
  }

  return {
    items,
    index,
    total,
    current: items[index],
    go,
    goOn: () => go(nextOpen(index)),
    decide,
    undo,
  }
}
