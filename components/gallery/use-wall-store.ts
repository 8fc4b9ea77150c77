'use client'

import { useEffect, useRef, useState } from 'react'
import { fetchWall } from '@/components/gallery/fetch-wall'
import { WallStore } from '@/components/gallery/wall-store'
import type { WallPage } from '@/lib/gallery/view'

/** Walls that were left, while the tab lives: coming back from a picture finds everything where it was. */
const kept = new Map<string, WallStore>()
const mostKept = 3

function keep(key: string, store: WallStore): void {
  kept.delete(key)
  kept.set(key, store)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

export interface WallSource {
  first: WallPage
  /** Where `first` begins, as a cursor; `null`: at the beginning. */
  start: string | null
  /** The filter as the address has it. */
  query: string
  byDay: boolean
  timeZone: string
}

/** A wall that fetches what is missing. */
export function useWallStore({ first, start, query, byDay, timeZone }: WallSource) {
  const key = `${query} ${start} ${first.nextCursor} ${first.pictures[0]?.id} ${timeZone}`
  const [store, setStore] = useState(
    () => kept.get(key) ?? new WallStore(first, start, byDay, timeZone),
  )
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const [shownFirst, setShownFirst] = useState(first)
  const busy = useRef(new Set<string | null>())

  function beginAnew(): void {
    const next = new WallStore(first, start, byDay, timeZone)
    next.follow(store)
    setStore(next)
  }

  // The page was read anew: what is known is brought up to date, and what is new is shown to whoever is at the top.
  if (first !== shownFirst) {
    setShownFirst(first)
    const isNew = !store.knows(first.pictures.map(({ id }) => id))
    if (isNew && (store.snapshot.slice?.before ?? 0) === 0) beginAnew()
  }

  // Other days: once, when the browser's zone is not the one the server painted for.
  if (timeZone !== store.places.timeZone) beginAnew()

  useEffect(() => {
    keep(key, store)
  }, [key, store])

  useEffect(() => {
    store.fill(start, first.pictures)
  }, [store, start, first])

  useEffect(() => {
    const { current } = busy
    function fetchMissing(): void {
      for (const { cursor } of store.missing) {
        if (current.has(cursor)) continue
        current.add(cursor)
        fetchWall(query, cursor)
          .then((page) => store.fill(cursor, page.pictures))
          .catch(() => undefined)
          .finally(() => current.delete(cursor))
      }
    }
    fetchMissing()
    return store.subscribe(fetchMissing)
  }, [store, query])

  async function loadMore(): Promise<void> {
    const { nextCursor } = store
    if (nextCursor === null || busy.current.has(nextCursor)) return
    busy.current.add(nextCursor)
    setState('loading')
    try {
      const page = await fetchWall(query, nextCursor)
      store.add(page)
      setState('idle')
    } catch {
      setState('failed')
    } finally {
      busy.current.delete(nextCursor)
    }
  }

  /** Somebody changed something: reads what is in sight again, and the rest when it comes into sight. */
  async function refresh(): Promise<void> {
    const pages = store.renew().map(async ({ cursor }) => {
      const { pictures } = await fetchWall(query, cursor)
      store.fill(cursor, pictures)
    })
    await Promise.allSettled(pages)
  }

  return { store, state, loadMore, refresh }
}
