import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Figure } from '@/components/spend/figure'
import { LeftFigure } from '@/components/spend/left-figure'
import { Meter } from '@/components/spend/meter'
import type { BudgetLeft } from '@/lib/cost/budget'
import { averageEach, formatLeft, formatSpent, formatUsd } from '@/lib/cost/money'
import type { SpendReport } from '@/lib/cost/spend-report'
import type { SpendPeriod } from '@/lib/cost/spend-period'
import { totalOf } from '@/lib/cost/tally'

/** The four numbers one looks for first. */
export async function Figures({
  report,
  period,
  today,
  limit,
  left,
  manages,
  balance,
}: {
  report: SpendReport
  period: SpendPeriod
  /** `2026-11-27`, UTC. */
  today: string
  /** The month's budget of what is shown, where there is one. */
  limit: number | null
  /** `null`: this person does not spend. */
  left: { budget: BudgetLeft | null } | null
  manages: boolean
  balance: ReactNode
}) {
  const t = await getTranslations('spend')
  const { pictures, approved, microUsd } = totalOf(report.lines)
  const { held } = report
  const day = period.columns.indexOf(today) + 1
  const days = period.columns.length
  return (
    <dl className="grid border-y border-line border-t-ink sm:grid-cols-2 md:flex md:divide-x md:divide-line">
      <Figure
        name={t(period.kind === 'month' ? 'spentMonth' : 'spentYear')}
        value={formatSpent(microUsd)}
        aside={limit === null ? null : t('of', { amount: formatLeft(limit) })}
        className="md:flex-[1.5]"
      >
        {limit === null ? null : (
          <Meter
            limit={limit}
            spent={microUsd}
            held={held.microUsd}
            mark={day > 0 ? day / days : undefined}
          />
        )}
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>
            {held.pictures === 0
              ? t('nothingHeld')
              : t('held', { amount: formatUsd(held.microUsd), count: held.pictures })}
          </span>
          {limit === null || day === 0 ? null : <span>{t('dayMark', { day, days })}</span>}
        </span>
      </Figure>
      <Figure
        name={t('perApproved')}
        value={approved === 0 ? '–' : formatUsd(averageEach(microUsd, approved))}
        className="md:flex-1"
      >
        {approved > 0
          ? t('approvedOf', { approved, pictures })
          : pictures > 0
            ? t('noneApproved', { pictures })
            : t('noPictures')}
      </Figure>
      {left === null ? null : <LeftFigure budget={left.budget} manages={manages} />}
      {balance}
    </dl>
  )
}
