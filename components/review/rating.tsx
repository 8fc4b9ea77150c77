'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { ReviewView } from '@/lib/review/view'

const stars = [1, 2, 3, 4, 5] as const

/** One's own stars, and what all think on average. The same again takes them back. */
export function Rating({
  rating,
  disabled,
  keys,
  onRate,
}: {
  rating: ReviewView['rating']
  disabled: boolean
  keys: boolean
  onRate: (stars: number) => void
}) {
  const t = useTranslations('review')
  const hydrated = useHydrated()
  const { mine, mean, count } = rating
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div
        role="group"
        aria-label={t('rating')}
        className="flex rounded-control border border-edge bg-raised max-md:flex-1"
      >
        {stars.map((value) => (
          <button
            key={value}
            type="button"
            disabled={disabled || !hydrated}
            aria-label={t('stars', { stars: value })}
            aria-keyshortcuts={keys ? String(value) : undefined}
            aria-pressed={mine === value}
            onClick={() => onRate(value)}
            className={clsx(
              '-m-px min-h-10 min-w-10 flex-1 rounded-control border border-transparent text-ink-2 hover:text-ink max-md:min-h-11',
              'disabled:opacity-55 aria-pressed:border-accent aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-accent',
            )}
          >
            {value}
          </button>
        ))}
      </div>
      {mean === null ? null : (
        <span className="text-small text-ink-3">
          {t('mean', { mean: (mean / 100).toFixed(1), count })}
        </span>
      )}
    </div>
  )
}
