import { layOut } from '@/components/spend/chart/geometry'
import { ColumnTip } from '@/components/spend/chart/column-tip'
import { PointedColumn } from '@/components/spend/chart/pointed-column'
import { seriesFill } from '@/components/spend/chart/series'
import type { PriceKey } from '@/lib/cost/price'
import type { LineTallies } from '@/lib/cost/tally'

export interface ColumnData {
  key: string
  lines: LineTallies
  /** Beneath the bar, where there is one. */
  tick: { label: string; strong: boolean } | null
  /** In the tip. */
  name: string
}

const plotHeight = 208
const tickHeight = 24
const topMargin = 8

/**
 * Stacked sums as static SVG: nothing of it is sent as script, and it is as wide as the page. For eyes
 * and pointers alone: a table with the same numbers must stand near it.
 */
export function ColumnChart({
  data,
  lineNames,
}: {
  data: readonly ColumnData[]
  lineNames: Record<PriceKey, string>
}) {
  const { columns, ticks } = layOut(data, plotHeight)
  const height = topMargin + plotHeight + tickHeight
  return (
    <div aria-hidden="true" className="flex text-micro tabular-nums">
      <svg width="48" height={height} className="shrink-0">
        {ticks.map(({ y, label }) => (
          <text key={label} x="36" y={topMargin + y + 4} textAnchor="end" className="fill-ink-3">
            {label}
          </text>
        ))}
      </svg>
      <div className="min-w-0 flex-1">
        <svg width="100%" height={height} className="overflow-visible">
          <svg y={topMargin} className="overflow-visible">
            {ticks.map(({ y, label }) => (
              <rect
                key={label}
                y={y}
                width="100%"
                height="1"
                className={y === plotHeight ? 'fill-edge' : 'fill-line'}
              />
            ))}
            {columns.flatMap(({ key, bar, parts }) =>
              parts.map((part) => (
                <rect
                  key={`${key} ${part.key}`}
                  x={`${bar.x}%`}
                  y={part.y}
                  width={`${bar.width}%`}
                  height={part.height}
                  {...seriesFill[part.key]}
                />
              )),
            )}
            {data.map(({ key, tick }, index) => {
              const column = columns[index]
              return column && tick ? (
                <text
                  key={key}
                  x={`${column.bar.x + column.bar.width / 2}%`}
                  y={plotHeight + 18}
                  textAnchor="middle"
                  className={tick.strong ? 'fill-ink font-semibold' : 'fill-ink-3'}
                >
                  {tick.label}
                </text>
              ) : null
            })}
            {columns.map((column, index) =>
              column.microUsd === 0 ? null : (
                <PointedColumn key={column.key} column={column} height={plotHeight}>
                  <ColumnTip
                    column={column}
                    name={data[index]?.name ?? column.key}
                    lineNames={lineNames}
                  />
                </PointedColumn>
              ),
            )}
          </svg>
        </svg>
      </div>
    </div>
  )
}
