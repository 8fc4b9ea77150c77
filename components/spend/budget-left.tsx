import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/spend/meter'
import type { BudgetLeft } from '@/lib/cost/budget'
import { formatLeft } from '@/lib/cost/money'

/** For the header: what the budget that is met first has left. */
export async function HeaderBudget({ budget }: { budget: BudgetLeft | null }) {
  if (!budget) return null
  const t = await getTranslations('spend')
  const { period, limit, left } = budget
  return (
    <span className="flex items-center gap-2.5 text-small whitespace-nowrap text-ink-2 tabular-nums max-md:hidden">
      {t(`budgetLeft.${period}`, { amount: formatLeft(left) })}
      <span className="w-11">
        <Meter limit={limit} spent={limit - left} />
      </span>
    </span>
  )
}
