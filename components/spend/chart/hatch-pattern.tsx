import { hatchId } from '@/components/spend/chart/series'

/** Defined once a page; chart and swatches point at it. */
export function HatchPattern() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <pattern
          id={hatchId}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className="fill-paper" />
          <rect width="1.6" height="4" className="fill-ink" />
        </pattern>
      </defs>
    </svg>
  )
}
