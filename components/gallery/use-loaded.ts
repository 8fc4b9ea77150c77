'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/**
 * `waiting` only once a script has seen that the picture is not there yet: without scripts, and for
 * one that came from the cache, it is simply shown.
 */
export function useLoaded() {
  const image = useRef<HTMLImageElement>(null)
  const [state, setState] = useState<'shown' | 'waiting' | 'arrived'>('shown')
  useLayoutEffect(() => {
    if (image.current?.complete === false) setState('waiting')
  }, [])
  return { image, state, onLoad: () => setState((now) => (now === 'waiting' ? 'arrived' : now)) }
}
