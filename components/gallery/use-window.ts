'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { nextSpan, type Span } from '@/components/gallery/next-span'
import type { WallSnapshot, WallStore } from '@/components/gallery/wall-store'

/** In pixels, less than a row is high: no more than one row is new in a frame. */
const step = 150

/** So many pictures of it at most. */
const mostNew = 3

/**
 * Shows the wall from one screen above the window to one screen below, a few pictures in each frame, and holds
 * it still when it is laid out anew.
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  store: WallStore,
  snapshot: WallSnapshot,
  settle: () => void,
): void {
  const onPainted = useRef(() => {})

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    let shown: Span = [0, 0]
    /** A step is not painted yet: the next one waits for it. */
    let stepping = false
    let frame = 0
    let measured = 0

    function spans(): { sight: Span; wanted: Span } {
      const above = -(element?.getBoundingClientRect().top ?? 0)
      const { innerHeight } = window
      const onWall = (from: number, to: number): Span => [
        Math.min(Math.max(from, 0), store.height),
        Math.min(Math.max(to, 0), store.height),
      ]
      // A quarter of a screen at a time, so that scrolling renders now and then and not always.
      const near = Math.round((above * 4) / innerHeight) * (innerHeight / 4)
      return {
        sight: onWall(above, above + innerHeight),
        wanted: onWall(near - innerHeight, near + 2 * innerHeight),
      }
    }

    function show(span: Span, most?: number): void {
      shown = span
      store.look(...span, most)
    }

    function look(): void {
      if (stepping) return
      const { wanted, sight } = spans()
      const next = nextSpan(shown, wanted, sight, step)
      if (store.snapshot.whole && next[0] === shown[0] && next[1] === shown[1]) return
      stepping = true
      show(store.snapshot.whole ? next : shown, mostNew)
    }

    onPainted.current = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        stepping = false
        look()
      })
    }

    function measure(): void {
      if (!element) return
      const { top, width } = element.getBoundingClientRect()
      // Its height changes with every page that comes.
      if (width === 0 || width === measured) return
      measured = width
      const anchor = store.width === null || top >= 0 ? null : store.anchorAt(-top)
      const [lastWidth, from] = [store.width, anchor?.top]
      store.layOut(width)
      show(spans().wanted)
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
      cancelAnimationFrame(frame)
      onPainted.current = () => {}
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [box, store, settle])

  useEffect(() => onPainted.current(), [snapshot])
}
