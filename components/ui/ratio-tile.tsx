/** A rectangle of one ratio; all of them have the same area, so that only the shape differs. */
export function RatioTile({ width, height }: { width: number; height: number }) {
  const area = 660
  const w = Math.sqrt((area * width) / height)
  const h = area / w
  return (
    <svg aria-hidden="true" width="42" height="42" viewBox="-21 -21 42 42" className="max-w-full">
      <rect
        x={-w / 2}
        y={-h / 2}
        width={w}
        height={h}
        fill="var(--tile-fill, none)"
        stroke="var(--tile-stroke, var(--ink-2))"
      />
    </svg>
  )
}
