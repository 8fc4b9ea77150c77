'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useActivity } from '@/components/activity/use-activity'
import type { WallStore } from '@/components/gallery/wall-store'
import type { ActivityEvent } from '@/lib/activity/view'
import { type ReviewState, reviewStates } from '@/lib/review/machine'

/** The state that a decision, or the undoing of one, says it led to. */
function decidedState({ details }: ActivityEvent): ReviewState | null {
  if (typeof details !== 'object' || details === null || !('to' in details)) return null
  return reviewStates.find((state) => state === details.to) ?? null
}

const tilesAfterMs = 300
/** Counting all filters costs the server more than a tile is worth. */
const countsAfterMs = 5000

/** Shows on the wall what colleagues do, within two seconds; the numbers beside it a little later. */
export function useLiveWall(
  store: WallStore,
  hide: (ids: readonly string[], hidden: boolean) => void,
  refresh: () => Promise<void>,
): void {
  const router = useRouter()
  const tiles = useRef<ReturnType<typeof setTimeout>>(undefined)
  const counts = useRef<ReturnType<typeof setTimeout>>(undefined)

  function later(timer: typeof tiles, ms: number, act: () => void): void {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      act()
    }, ms)
  }

  function everything(): void {
    later(tiles, tilesAfterMs, () => void refresh())
    later(counts, countsAfterMs, () => router.refresh())
  }

  useActivity((event) => {
    const { verb, imageId } = event
    const state = decidedState(event)
    if (imageId !== null && state !== null) store.decide(imageId, state)
    if (imageId !== null && verb === 'trashed') hide([imageId], true)
    if (imageId !== null && verb === 'restored') hide([imageId], false)
    if (verb === 'rated') later(tiles, tilesAfterMs, () => void refresh())
    later(counts, countsAfterMs, () => router.refresh())
  }, everything)

  useEffect(
    () => () => {
      clearTimeout(tiles.current)
      clearTimeout(counts.current)
    },
    [],
  )
}
