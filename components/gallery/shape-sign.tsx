import type { Shape } from '@/lib/catalog/shape'

const sides: Record<Shape, [width: number, height: number]> = {
  portrait: [10, 15],
  square: [13, 13],
  landscape: [15, 10],
}

export function ShapeSign({ shape }: { shape: Shape }) {
  const [width, height] = sides[shape]
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="shrink-0">
      <rect
        x={(16 - width) / 2}
        y={(16 - height) / 2}
        width={width}
        height={height}
        fill="none"
        stroke="currentColor"
      />
    </svg>
  )
}
