'use client'

import { useEffect, useRef } from 'react'

const mostKept = 6

/** Fetched and decoded before they are wanted, and held so that they stay decoded. */
export function usePreload(addresses: readonly string[]): void {
  const held = useRef(new Map<string, HTMLImageElement>())
  const wanted = addresses.join(' ')
  useEffect(() => {
    for (const address of wanted.split(' ').filter(Boolean)) {
      if (held.current.has(address)) continue
      const image = new Image()
      image.src = address
      // A picture that cannot be fetched will say so where it is shown.
      void image.decode().catch(() => undefined)
      held.current.set(address, image)
    }
    const surplus = [...held.current.keys()].slice(0, -mostKept)
    for (const address of surplus) held.current.delete(address)
  }, [wanted])
}
