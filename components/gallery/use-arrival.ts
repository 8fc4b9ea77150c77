'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { placeholderUrl } from '@/components/ui/placeholder'

/** A picture that is there sooner needs no thumbhash, which takes longer to draw than all else of a tile. */
const drawnAfterMs = 150

/**
 * Puts the thumbhash in the place of a picture that takes its time, and lets the picture fade in over it:
 * `data-state` of its parent is `waiting`, then `arrived`; without one it is simply shown. By hand and not by
 * React: hundreds come while somebody scrolls, and none of them may cost a rendering. One that leaves the page is
 * fetched no further: it would keep its place in the queue, and in memory.
 */
export function useArrival(src: string, thumbhash: string): RefObject<HTMLImageElement | null> {
  const ref = useRef<HTMLImageElement>(null)
  useLayoutEffect(() => {
    const image = ref.current
    const box = image?.parentElement
    if (!image || !box) return
    // In development an effect is undone and done again.
    if (!image.hasAttribute('src')) image.src = src
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      timer = undefined
      const placeholder = placeholderUrl(thumbhash)
      if (placeholder) box.style.backgroundImage = `url(${placeholder})`
    }
    const onLoad = () => {
      if (timer === undefined) box.dataset.state = 'arrived'
      else delete box.dataset.state
      clearTimeout(timer)
    }
    delete box.dataset.state
    box.style.backgroundImage = ''
    if (!image.complete) {
      box.dataset.state = 'waiting'
      timer = setTimeout(draw, drawnAfterMs)
      image.addEventListener('load', onLoad)
    }
    return () => {
      clearTimeout(timer)
      image.removeEventListener('load', onLoad)
      image.removeAttribute('src')
    }
  }, [src, thumbhash])
  return ref
}
