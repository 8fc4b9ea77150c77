'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { placeholderUrl } from '@/components/ui/placeholder'

/** Sooner than this nobody has seen the placeholder: fading would only cost. */
const atOnceMs = 150

/** A thumbhash takes longer to draw than all else of a tile: when nothing else is to be done, or after this. */
const drawnAfterMs = 100

/**
 * Puts the thumbhash behind a picture that is not there yet, and lets it fade in when it comes: `data-state` of
 * its parent is `waiting`, then `arrived`; without one it is simply shown. By hand and not by React: hundreds
 * come while somebody scrolls, and none of them may cost a rendering. One that leaves the page is fetched no
 * further: it would keep its place in the queue, and in memory.
 */
export function useArrival(src: string, thumbhash: string): RefObject<HTMLImageElement | null> {
  const ref = useRef<HTMLImageElement>(null)
  useLayoutEffect(() => {
    const image = ref.current
    const box = image?.parentElement
    if (!image || !box) return
    // In development an effect is undone and done again.
    if (!image.hasAttribute('src')) image.src = src
    const since = performance.now()
    const onLoad = () => {
      const atOnce = performance.now() - since < atOnceMs
      if (atOnce) show(box)
      else box.dataset.state = 'arrived'
    }
    const draw = () => {
      const placeholder = image.complete ? undefined : placeholderUrl(thumbhash)
      if (placeholder) box.style.backgroundImage = `url(${placeholder})`
    }
    let cancel = () => {}
    if (image.complete) show(box)
    else {
      box.dataset.state = 'waiting'
      cancel = whenIdle(draw)
      image.addEventListener('load', onLoad)
    }
    return () => {
      cancel()
      image.removeEventListener('load', onLoad)
      image.removeAttribute('src')
    }
  }, [src, thumbhash])
  return ref
}

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, drawnAfterMs)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: drawnAfterMs })
  return () => cancelIdleCallback(handle)
}

function show(box: HTMLElement): void {
  delete box.dataset.state
  box.style.backgroundImage = ''
}
