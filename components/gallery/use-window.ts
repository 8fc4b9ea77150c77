'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import type { WallStore } from '@/components/gallery/wall-store'

/** Shows the wall from one screen above the window to one screen below, and holds it still when it is laid out anew. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  store: WallStore,
  timeZone: string,
  settle: () => void,
): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    let shownFrom = Number.NaN

    const look = () => {
      const { top } = element.getBoundingClientRect()
      const { innerHeight } = window
      // A quarter of a screen at a time, so that scrolling renders now and then and not always.
      if (Math.abs(-top - shownFrom) < innerHeight / 4) return
      shownFrom = -top
      store.look(-top - innerHeight, -top + 2 * innerHeight)
    }

    const measure = () => {
      const { top, width } = element.getBoundingClientRect()
      if (width === 0) return
      const anchor = store.width === null || top >= 0 ? null : store.anchorAt(-top)
      const [lastWidth, from] = [store.width, anchor?.top]
      store.layOut(width, timeZone)
      shownFrom = Number.NaN
      look()
      const moved = anchor && store.topOf(anchor.index)
      if (lastWidth === width || typeof moved !== 'number' || from === undefined) return
      flushSync(settle)
      window.scrollBy(0, moved - from)
    }

    const observer = new ResizeObserver(measure)
    observer.observe(element)
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      observer.disconnect()
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [box, store, timeZone, settle])
}
