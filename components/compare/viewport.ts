/**
 * What is seen of pictures that are zoomed and moved together. Offsets are in parts of the frame, so that
 * frames of any size show the same: a point `p` of a picture lies at `p × scale + offset`. Pure and client-safe.
 */
export interface Viewport {
  scale: number
  x: number
  y: number
}

export const whole: Viewport = { scale: 1, x: 0, y: 0 }
export const largest = 16

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

/** The picture always fills its frame. */
function held({ scale, x, y }: Viewport): Viewport {
  return { scale, x: between(1 - scale, x, 0), y: between(1 - scale, y, 0) }
}

/** What lies under `at` stays there. */
export function zoomAt(
  view: Viewport,
  factor: number,
  at: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Viewport {
  const scale = between(1, view.scale * factor, largest)
  const ratio = scale / view.scale
  return held({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio })
}

/** In parts of the frame. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  return held({ ...view, x: view.x + dx, y: view.y + dy })
}
