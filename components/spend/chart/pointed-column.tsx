import type { ReactNode } from 'react'
import type { Column } from '@/components/spend/chart/geometry'

/**
 * Lies over the bars, so that the tip covers its neighbours, and lights up the band around the bar when
 * pointed at: above it and on both sides, never over it. No script: the style sheet does it.
 */
export function PointedColumn({
  column: { band, bar, top },
  height,
  children,
}: {
  column: Column
  height: number
  children: ReactNode
}) {
  const lit = 'fill-wash opacity-0 group-hover:opacity-100'
  const right = bar.x + bar.width
  return (
    <g className="group">
      <rect x={`${band.x}%`} y="0" width={`${bar.x - band.x}%`} height={height} className={lit} />
      <rect x={`${bar.x}%`} y="0" width={`${bar.width}%`} height={top} className={lit} />
      <rect
        x={`${right}%`}
        y="0"
        width={`${band.x + band.width - right}%`}
        height={height}
        className={lit}
      />
      <rect
        x={`${band.x}%`}
        y={height - 1}
        width={`${band.width}%`}
        height="2"
        className="fill-accent opacity-0 group-hover:opacity-100"
      />
      <rect
        x={`${band.x}%`}
        y="0"
        width={`${band.width}%`}
        height={height}
        className="fill-transparent"
      />
      {children}
    </g>
  )
}
