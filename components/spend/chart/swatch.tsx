import { seriesFill } from '@/components/spend/chart/series'
import type { PriceKey } from '@/lib/cost/price'

export function Swatch({ line }: { line: PriceKey }) {
  return (
    <svg width="11" height="11" aria-hidden="true" className="shrink-0">
      <rect x="0.5" y="0.5" width="10" height="10" {...seriesFill[line]} />
    </svg>
  )
}
