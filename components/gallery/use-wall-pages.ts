'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { WallPage } from '@/lib/gallery/view'

/** Pages fetched after the first, kept while the tab lives: coming back from a picture finds them all there. */
const kept = new Map<string, WallPage[]>()
const mostKept = 5

function keep(key: string, pages: WallPage[]): void {
  kept.delete(key)
  kept.set(key, pages)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

async function fetchPage(query: string, cursor: string): Promise<WallPage> {
  const params = new URLSearchParams(query)
  params.set('cursor', cursor)
  const response = await fetch(`/api/gallery?${params}`)
  if (!response.ok) throw new Error(`The wall answered ${response.status}`)
  return response.json()
}

/** The wall from its first page on. `query` is the filter as the address has it. */
export function useWallPages(first: WallPage, query: string) {
  const key = `${query} ${first.nextCursor} ${first.pictures[0]?.id}`
  const [more, setMore] = useState<WallPage[]>(() => kept.get(key) ?? [])
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const busy = useRef(false)
  const pictures = useMemo(() => [first, ...more].flatMap((page) => page.pictures), [first, more])
  const nextCursor = (more.at(-1) ?? first).nextCursor

  useEffect(() => {
    if (more.length > 0) keep(key, more)
  }, [key, more])

  async function loadMore(): Promise<void> {
    if (nextCursor === null || busy.current) return
    busy.current = true
    setState('loading')
    try {
      const page = await fetchPage(query, nextCursor)
      setMore((known) => [...known, page])
      setState('idle')
    } catch {
      setState('failed')
    } finally {
      busy.current = false
    }
  }

  return { pictures, nextCursor, state, loadMore }
}
