'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { View, WallSnapshot, WallStore } from '@/components/gallery/wall-store'
import type { Span } from '@/lib/gallery/layout'

/** So many pictures are drawn in one frame: more would hold it up. */
const mostNew = 2

/** Pixels in a millisecond. Faster than this nobody sees a picture, only its colour. */
const fast = 3

/** Nothing scrolled for so long: somebody looks. */
const calmAfterMs = 100

/**
 * Has on the page what lies from one screen above the window to one screen below, and draws it two pictures in
 * each frame. Holds the wall still when it is laid out anew.
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
    let near: Span = [0, 0]
    /** A step is not painted yet: the next one waits for it. */
    let stepping = false
    let frame = 0
    let measured = 0
    let last = { y: scrollY, at: performance.now(), speed: 0 }
    let calm: ReturnType<typeof setTimeout> | undefined

    function view(): View {
      const above = -(element?.getBoundingClientRect().top ?? 0)
      const { innerHeight } = window
      // A quarter of a screen at a time, so that scrolling renders now and then and not always.
      const rounded = Math.round((above * 4) / innerHeight) * (innerHeight / 4)
      return {
        near: [rounded - innerHeight, rounded + 2 * innerHeight],
        // And a little more: it is looked at only now and then.
        sight: [above - innerHeight / 4, above + innerHeight * 1.25],
        mostNew: last.speed > fast ? 0 : mostNew,
      }
    }

    function look(): void {
      if (stepping) return
      const next = view()
      const still = next.near[0] === near[0] && next.near[1] === near[1]
      if (still && (store.snapshot.whole || next.mostNew === 0)) return
      stepping = true
      near = next.near
      store.look(next)
    }

    function onScroll(): void {
      const at = performance.now()
      const speed = Math.abs(scrollY - last.y) / Math.max(1, at - last.at)
      last = { y: scrollY, at, speed }
      clearTimeout(calm)
      calm = setTimeout(() => {
        last.speed = 0
        look()
      }, calmAfterMs)
      look()
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
      const anchor = store.places.width === null || top >= 0 ? null : store.places.anchorAt(-top)
      const [lastWidth, from] = [store.places.width, anchor?.top]
      const next = view()
      near = next.near
      store.layOut(width, next)
      const moved = anchor && store.places.topOf(anchor.index)
      if (lastWidth === width || typeof moved !== 'number' || from === undefined) return
      flushSync(settle)
      window.scrollBy(0, moved - from)
    }

    const observer = new ResizeObserver(measure)
    observer.observe(element)
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', look)
    return () => {
      observer.disconnect()
      clearTimeout(calm)
      cancelAnimationFrame(frame)
      onPainted.current = () => {}
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', look)
    }
  }, [box, store, settle])

  useEffect(() => onPainted.current(), [snapshot])
}
