'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/**
 * `waiting` only once a script has seen that the picture is not there yet: without scripts, and for
 * one that came from the cache, it is simply shown. One that a script put there (`late`) waits from the
 * beginning, so that many of them need no second rendering.
 */
export function useLoaded(mountedLate: boolean) {
  const [late] = useState(mountedLate)
  const image = useRef<HTMLImageElement>(null)
  const [state, setState] = useState<'shown' | 'waiting' | 'arrived'>(late ? 'waiting' : 'shown')
  useLayoutEffect(() => {
    const complete = image.current?.complete
    if (complete === late) setState(late ? 'shown' : 'waiting')
  }, [late])
  return { image, state, onLoad: () => setState((now) => (now === 'waiting' ? 'arrived' : now)) }
}
