import clsx from 'clsx'

/** What lies on the table where a picture will be, will not be, or may be. Drawn in SVG: no inline style. */
export type FrameKind = 'coming' | 'none' | 'unknown'

export function Frame({
  kind,
  width,
  height,
  large = false,
  className,
}: {
  kind: FrameKind
  /** Only their proportion matters; CSS decides the size. */
  width: number
  height: number
  /** As large as the picture, which comes to lie exactly within: its marks stand outside, and do not grow with it. */
  large?: boolean
  className?: string
}) {
  const longest = Math.max(width, height)
  const w = (width / longest) * 100
  const h = (height / longest) * 100
  const stroke = {
    stroke: 'currentColor',
    fill: 'none',
    vectorEffect: 'non-scaling-stroke',
  } as const
  const mark = large ? 2 : 7
  const gap = large ? 0.7 : 2
  const margin = mark + gap
  const room = large ? 0 : margin
  const [fullWidth, fullHeight] = [w + 2 * room, h + 2 * room]
  return (
    <svg
      aria-hidden="true"
      width={fullWidth * 10}
      height={fullHeight * 10}
      viewBox={`${-room} ${-room} ${fullWidth} ${fullHeight}`}
      className={clsx(large && 'overflow-visible', className)}
    >
      <rect
        width={w}
        height={h}
        fill={kind === 'unknown' ? 'none' : 'var(--ink)'}
        fillOpacity={kind === 'coming' ? 0.04 : 0.02}
        stroke={kind === 'unknown' ? 'var(--edge)' : 'var(--line)'}
        strokeDasharray={kind === 'unknown' ? '4 3' : undefined}
        vectorEffect="non-scaling-stroke"
      />
      {kind === 'coming' ? (
        <path
          {...stroke}
          className="text-edge"
          d={[0, w]
            .flatMap((x) =>
              [0, h].map((y) => {
                const outX = x === 0 ? -1 : 1
                const outY = y === 0 ? -1 : 1
                return `M${x + outX * gap} ${y}h${outX * mark}M${x} ${y + outY * gap}v${outY * mark}`
              }),
            )
            .join('')}
        />
      ) : null}
      {kind === 'none' ? (
        <path {...stroke} className="text-edge" d={`M0 0L${w} ${h}M${w} 0L0 ${h}`} />
      ) : null}
      {kind === 'unknown' ? (
        <text
          x={w / 2}
          y={h / 2}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={large ? 8 : 20}
          fontWeight="600"
          fill="var(--ink-2)"
        >
          ?
        </text>
      ) : null}
    </svg>
  )
}
