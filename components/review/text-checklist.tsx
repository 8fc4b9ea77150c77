'use client'

import clsx from 'clsx'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { ReviewView } from '@/lib/review/view'

const box =
  'grid h-8 w-9 place-items-center rounded-control border border-edge text-ink-2 hover:text-ink disabled:opacity-55 max-md:h-11 max-md:w-12'

/** The words that were to be drawn, each to be looked at once. */
export function TextChecklist({
  checks,
  disabled,
  onCheck,
}: {
  checks: ReviewView['checks']
  disabled: boolean
  onCheck: (position: number, correct: boolean) => void
}) {
  const t = useTranslations('review')
  const hydrated = useHydrated()
  if (checks.length === 0) return null
  const checked = checks.filter(({ correct }) => correct !== null).length
  return (
    <section aria-label={t('textRight')}>
      <div className="flex items-baseline justify-between pb-1">
        <h2 className="text-small font-semibold">{t('textRight')}</h2>
        <span className="text-small text-ink-3 tabular-nums">
          {t('textChecked', { checked, total: checks.length })}
        </span>
      </div>
      <ul>
        {checks.map(({ text, correct }, position) => (
          <li
            key={position}
            className="flex items-center gap-2 border-b border-line py-1 last:border-b-0"
          >
            <span dir="auto" className="words min-w-0 flex-1 text-prompt wrap-anywhere">
              {text}
              {correct === false ? (
                <span className="ml-2 font-sans text-small text-bad">{t('wrongWord')}</span>
              ) : null}
            </span>
            <button
              type="button"
              aria-label={t('right', { text })}
              aria-pressed={correct === true}
              disabled={disabled || !hydrated}
              onClick={() => onCheck(position, true)}
              className={clsx(box, correct === true && 'border-ok bg-ok/15 text-ok')}
            >
              <Check size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
            <button
              type="button"
              aria-label={t('wrong', { text })}
              aria-pressed={correct === false}
              disabled={disabled || !hydrated}
              onClick={() => onCheck(position, false)}
              className={clsx(box, correct === false && 'border-bad bg-bad/15 text-bad')}
            >
              <X size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
