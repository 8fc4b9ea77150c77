'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { panBy, whole, zoomAt, type Viewport } from '@/components/compare/viewport'

const keyStep = 0.1
const keyZoom = 1.25

interface Point {
  x: number
  y: number
}

/** Where in its frame an event happened, in parts of it. */
function placeIn(
  frame: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const box = frame.getBoundingClientRect()
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }
}

/** One view for all frames (`[data-frame]`) inside the region: by wheel, pointer, two fingers and keys. */
export function useViewport() {
  const [view, setView] = useState<Viewport>(whole)
  const region = useRef<HTMLDivElement>(null)
  const fingers = useRef(new Map<number, Point>())

  useEffect(() => {
    const element = region.current
    // React listens passively: the page would scroll as well.
    function onWheel(event: WheelEvent): void {
      const frame = event.target instanceof Element && event.target.closest('[data-frame]')
      if (!frame) return
      event.preventDefault()
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002))
      setView((now) => zoomAt(now, factor, placeIn(frame, event)))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [])

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, placeIn(event.currentTarget, event))
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = placeIn(event.currentTarget, event)
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId)
    fingers.current.set(event.pointerId, now)
    if (!other) return setView((view) => panBy(view, now.x - before.x, now.y - before.y))
    const [, fixed] = other
    const spread = (point: Point) => Math.hypot(point.x - fixed.x, point.y - fixed.y)
    const factor = spread(before) === 0 ? 1 : spread(now) / spread(before)
    setView((view) => zoomAt(view, factor, { x: (now.x + fixed.x) / 2, y: (now.y + fixed.y) / 2 }))
  }

  const onPointerUp = (event: PointerEvent) => void fingers.current.delete(event.pointerId)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget)
      return
    const next = {
      '+': (view: Viewport) => zoomAt(view, keyZoom),
      '=': (view: Viewport) => zoomAt(view, keyZoom),
      '-': (view: Viewport) => zoomAt(view, 1 / keyZoom),
      '0': () => whole,
      ArrowLeft: (view: Viewport) => panBy(view, keyStep, 0),
      ArrowRight: (view: Viewport) => panBy(view, -keyStep, 0),
      ArrowUp: (view: Viewport) => panBy(view, 0, keyStep),
      ArrowDown: (view: Viewport) => panBy(view, 0, -keyStep),
    }[event.key]
    if (!next) return
    event.preventDefault()
    setView(next)
  }

  return {
    view,
    setView,
    region,
    onKeyDown,
    frame: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  }
}

export type ViewportHandle = ReturnType<typeof useViewport>
