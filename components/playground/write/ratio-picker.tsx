'use client'

import { useTranslations } from 'next-intl'
import { RatioTile } from '@/components/ui/ratio-tile'

/** What the provider offers, tall to wide, each drawn to its ratio with the same area. */
export function RatioPicker<Ratio extends string>({
  offered,
  value,
  note,
  onChange,
}: {
  offered: readonly Ratio[]
  /** `null`: the custom size has none of them. */
  value: Ratio | null
  note: string
  onChange: (ratio: Ratio) => void
}) {
  const t = useTranslations('playground')
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 pb-1">
        <h2 className="text-small font-semibold">{t('aspectRatio')}</h2>
        <p className="text-small text-ink-3 tabular-nums">{note}</p>
      </div>
      <div
        role="radiogroup"
        id="aspect-ratio"
        tabIndex={-1}
        aria-label={t('aspectRatio')}
        className="-mx-1 grid auto-cols-fr grid-flow-col outline-none max-sm:grid-flow-row max-sm:grid-cols-[repeat(auto-fill,minmax(48px,1fr))]"
      >
        {offered.map((ratio) => {
          const [width = 1, height = 1] = ratio.split(':').map(Number)
          return (
            <label
              key={ratio}
              className="group relative flex flex-col items-center rounded-control pb-1 text-micro text-ink-3 tabular-nums hover:text-ink has-checked:font-semibold has-checked:text-ink has-checked:[--tile-fill:var(--accent)] has-checked:[--tile-stroke:var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="aspect-ratio"
                value={ratio}
                checked={ratio === value}
                onChange={() => onChange(ratio)}
                className="absolute inset-x-0 top-0 h-2 cursor-pointer appearance-none outline-none"
              />
              <RatioTile width={width} height={height} />
              <span>{ratio}</span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
