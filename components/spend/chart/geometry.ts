import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { series } from '@/components/spend/chart/series'
import type { PriceKey } from '@/lib/cost/price'
import { totalOf, type LineTallies } from '@/lib/cost/tally'

/** Across in percent of the plot, so that the chart is as wide as its page; down in pixels. */
export interface Column {
  key: string
  band: { x: number; width: number }
  bar: { x: number; width: number }
  top: number
  parts: { key: PriceKey; y: number; height: number }[]
  lines: LineTallies
  microUsd: number
}

export interface ChartLayout {
  columns: Column[]
  ticks: { y: number; label: string }[]
}

const percent = (value: number) => Math.round(value * 1000) / 1000

/** "$3", "$0.50", "$0.0025": as many decimals as the step between two ticks needs. */
function tickLabel(dollars: number, step: number): string {
  const decimals = step >= 1 ? 0 : step >= 0.01 ? 2 : 4
  return `$${dollars.toFixed(decimals)}`
}

/** Bars of stacked sums, bottom at `height`. */
export function layOut(
  data: readonly { key: string; lines: LineTallies }[],
  height: number,
): ChartLayout {
  const highest = Math.max(...data.map(({ lines }) => totalOf(lines).microUsd), 0) / 1_000_000
  const down = scaleLinear()
    .domain([0, highest || 1])
    .nice(3)
    .range([height, 0])
  const across = scaleBand<string>()
    .domain(data.map(({ key }) => key))
    .range([0, 100])
    .paddingInner(0.4)
    .paddingOuter(0.2)
  const stacked = stack<(typeof data)[number], PriceKey>()
    .keys(series)
    .value(({ lines }, key) => lines[key].microUsd / 1_000_000)(data)
  const ticks = down.ticks(3)
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  return {
    columns: data.map(({ key, lines }, index) => {
      const x = across(key) ?? 0
      const side = (across.step() - across.bandwidth()) / 2
      const { microUsd } = totalOf(lines)
      return {
        key,
        band: { x: percent(x - side), width: percent(across.step()) },
        bar: { x: percent(x), width: percent(across.bandwidth()) },
        top: down(microUsd / 1_000_000),
        parts: stacked.flatMap((layer) => {
          const [from, to] = layer[index] ?? [0, 0]
          return to > from
            ? [{ key: layer.key, y: down(to), height: Math.max(1, down(from) - down(to)) }]
            : []
        }),
        lines,
        microUsd,
      }
    }),
    ticks: ticks.map((dollars) => ({ y: down(dollars), label: tickLabel(dollars, step) })),
  }
}
