'use client'

import { startTransition, useCallback, useEffect, useState } from 'react'
import type { WallSnapshot, WallStore } from '@/components/gallery/wall-store'

/**
 * What a wall shows, brought up to date whenever there is time; `settle` does it at once. Not an external store
 * of React's: those are always rendered at once.
 */
export function useSnapshot(store: WallStore): { snapshot: WallSnapshot; settle: () => void } {
  const [shown, setShown] = useState({ of: store, snapshot: store.snapshot })
  const settle = useCallback(() => setShown({ of: store, snapshot: store.snapshot }), [store])
  useEffect(() => {
    const show = () => startTransition(settle)
    show()
    return store.subscribe(show)
  }, [store, settle])
  return { snapshot: shown.of === store ? shown.snapshot : store.snapshot, settle }
}
