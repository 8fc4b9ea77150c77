import { seriesFill, series } from '@/components/spend/chart/series'
import type { Column } from '@/components/spend/chart/geometry'
import { formatUsd } from '@/lib/cost/money'
import type { PriceKey } from '@/lib/cost/price'

const width = 272
const rowHeight = 20

/** The numbers of the column that is pointed at. Drawn beside it, on the side with more room. */
export function ColumnTip({
  column,
  name,
  lineNames,
}: {
  column: Column
  name: string
  lineNames: Record<PriceKey, string>
}) {
  const { bar, lines, microUsd } = column
  const shown = series.filter((key) => lines[key].pictures > 0)
  const onRight = bar.x + bar.width / 2 < 50
  const left = onRight ? 8 : -8 - width
  const right = left + width - 14
  return (
    <svg
      x={`${onRight ? bar.x + bar.width : bar.x}%`}
      className="pointer-events-none overflow-visible text-small opacity-0 group-hover:opacity-100 max-sm:hidden"
    >
      <rect
        x={left}
        y="-4"
        width={width}
        height={(shown.length + 1) * rowHeight + 16}
        rx="10"
        className="fill-raised stroke-line"
      />
      <text x={left + 14} y="18" className="fill-ink font-semibold">
        {name}
      </text>
      <text x={right} y="18" textAnchor="end" className="fill-ink font-semibold">
        {formatUsd(microUsd)}
      </text>
      {shown.map((key, index) => (
        <g key={key}>
          <rect
            x={left + 14.5}
            y={index * rowHeight + 29.5}
            width="9"
            height="9"
            {...seriesFill[key]}
          />
          <text x={left + 32} y={index * rowHeight + 38} className="fill-ink-2">
            {lineNames[key]}
          </text>
          <text
            x={right}
            y={index * rowHeight + 38}
            textAnchor="end"
            className="fill-ink font-medium"
          >
            {`${lines[key].pictures} · ${formatUsd(lines[key].microUsd)}`}
          </text>
        </g>
      ))}
    </svg>
  )
}
