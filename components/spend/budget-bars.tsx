import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/spend/meter'
import type { ScopeBudgets } from '@/lib/cost/budget-limits'
import { budgetPeriods } from '@/lib/cost/budget-window'
import { formatLeft, formatSpent } from '@/lib/cost/money'

/** Every budget that is set, this month's and today's. What is held counts as used. */
export async function BudgetBars({ budgets }: { budgets: readonly ScopeBudgets[] }) {
  const t = await getTranslations('spend')
  const lists = budgetPeriods
    .toReversed()
    .map((period) => ({
      period,
      rows: budgets.flatMap(({ scope, name, ...uses }) => {
        const { limit, used } = uses[period]
        return limit === null ? [] : [{ scope, name: name ?? t('team'), limit, used }]
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (lists.length === 0) return <p className="text-ink-2">{t('noBudgets')}</p>
  return lists.map(({ period, rows }) => (
    <section key={period} className="mb-6">
      <h2 className="mb-2 text-prompt font-semibold">
        {t(period === 'month' ? 'budgetsMonth' : 'budgetsDay')}
      </h2>
      <ul>
        {rows.map(({ scope, name, limit, used }) => (
          <li key={scope} className="border-b border-line py-2">
            <span className="flex justify-between gap-4">
              <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
              <span className="whitespace-nowrap tabular-nums">
                {t('usedOf', { used: formatSpent(used), limit: formatLeft(limit) })}
              </span>
            </span>
            <Meter limit={limit} spent={used} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
