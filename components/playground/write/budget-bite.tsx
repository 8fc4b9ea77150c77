'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { BudgetLeft } from '@/lib/cost/budget'
import { formatLeft } from '@/lib/cost/money'

/** The budget that is met first, and the bite that this press takes out of it. */
export function BudgetBite({ budget, cost }: { budget: BudgetLeft; cost: number }) {
  const t = useTranslations('playground')
  const { limit, left, period } = budget
  const after = left - cost
  const share = (amount: number) => (limit === 0 ? 0 : (Math.max(0, amount) / limit) * 100)
  return (
    <p className="flex items-center gap-3 border-t border-line pt-1 text-small tabular-nums">
      <span className="shrink-0">{t(`budgetLeft.${period}`, { amount: formatLeft(left) })}</span>
      <svg width="100%" height="6" aria-hidden="true" className="min-w-4">
        <rect width="100%" height="6" className="fill-line" />
        <rect width={`${share(left)}%`} height="6" className="fill-accent" />
        <rect width={`${share(after)}%`} height="6" className="fill-ink-2" />
      </svg>
      <span className={clsx('shrink-0', after < 0 && 'font-semibold text-bad')}>
        {after < 0
          ? t('budgetShort', { amount: formatLeft(left) })
          : t('budgetAfter', { amount: formatLeft(after) })}
      </span>
    </p>
  )
}
