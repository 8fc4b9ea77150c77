import { getTranslations } from 'next-intl/server'
import { BudgetField, type SaveBudget } from '@/components/settings/budget-field'
import type { ScopeBudgets } from '@/lib/cost/budget-limits'
import { budgetPeriods } from '@/lib/cost/budget-window'
import { formatSpent, usdDecimal } from '@/lib/cost/money'

/** "40", "12.50": as a person would have typed it. */
const typed = (microUsd: number) => usdDecimal(microUsd).replace(/\.?0+$/, '')

/** Limits of the team and of each member, with what today and this month have used. */
export async function Budgets({
  budgets,
  save,
}: {
  budgets: readonly ScopeBudgets[]
  save: SaveBudget
}) {
  const t = await getTranslations('spend')
  return (
    <ul className="border-y border-line">
      {budgets.map(({ scope, name, ...uses }) => {
        const who = name ?? t('team')
        return (
          <li
            key={scope}
            className="grid gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0 sm:grid-cols-2"
          >
            <span className="min-w-0 font-medium wrap-anywhere sm:col-span-2">{who}</span>
            {budgetPeriods.map((period) => {
              const { limit, used } = uses[period]
              const isDay = period === 'day'
              return (
                <span key={period} className="flex min-w-0 flex-col gap-1">
                  <span className="flex justify-between gap-2 text-small text-ink-2">
                    <span>{t(isDay ? 'settings.perDay' : 'settings.perMonth')}</span>
                    <span className="tabular-nums">
                      {t(isDay ? 'settings.usedToday' : 'settings.usedThisMonth', {
                        amount: formatSpent(used),
                      })}
                    </span>
                  </span>
                  <BudgetField
                    scope={scope}
                    period={period}
                    name={t(isDay ? 'settings.dayBudgetOf' : 'settings.monthBudgetOf', {
                      name: who,
                    })}
                    initial={limit === null ? '' : typed(limit)}
                    save={save}
                  />
                </span>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}
