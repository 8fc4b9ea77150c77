'use client'

import { useEffectEvent, useLayoutEffect } from 'react'

/** A key that means something else there: writing, choosing, a dialog, scrolling a large picture. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable]')) return true
  return key.startsWith('Arrow') && target.closest('[data-arrow-keys]') !== null
}

/** Single keys, by `event.key` in lower case; never while somebody writes, or composes a Chinese word. */
export function useKeys(bindings: Record<string, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
    if (event.defaultPrevented || event.isComposing || isTaken(event)) return
    const run = bindings[event.key.toLowerCase()]
    if (!run) return
    event.preventDefault()
    run()
  })
  // Not after the paint: of two keys pressed while the page begins to answer, the first must not be lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
