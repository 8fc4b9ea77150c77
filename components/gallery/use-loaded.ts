'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/** Sooner than this nobody has seen the placeholder: fading would only cost. */
const atOnceMs = 150

/**
 * `waiting` only once a script has seen that the picture is not there yet: without scripts, and for
 * one that came from the cache, it is simply shown. One that a script put there (`late`) waits from the
 * beginning, so that many of them need no second rendering. One that leaves the page is fetched no further: it
 * would keep its place in the queue, and in memory.
 */
export function useLoaded(src: string, mountedLate: boolean) {
  const [late] = useState(mountedLate)
  const image = useRef<HTMLImageElement>(null)
  const [state, setState] = useState<'shown' | 'waiting' | 'arrived'>(late ? 'waiting' : 'shown')
  useLayoutEffect(() => {
    const complete = image.current?.complete
    if (complete === late) setState(late ? 'shown' : 'waiting')
  }, [late])
  useLayoutEffect(() => {
    const element = image.current
    // In development an effect is undone and done again.
    if (element?.hasAttribute('src') === false) element.src = src
    return () => element?.removeAttribute('src')
  }, [src])
  const since = useRef(Infinity)
  useLayoutEffect(() => {
    since.current = performance.now()
  }, [src])

  function onLoad(): void {
    const atOnce = performance.now() - since.current < atOnceMs
    setState((now) => (now !== 'waiting' ? now : atOnce ? 'shown' : 'arrived'))
  }
  return { image, state, onLoad }
}
