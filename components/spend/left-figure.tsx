import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/spend/figure'
import type { BudgetLeft } from '@/lib/cost/budget'
import { formatLeft } from '@/lib/cost/money'

/** The budget that is met first. */
export async function LeftFigure({
  budget,
  manages,
}: {
  budget: BudgetLeft | null
  manages: boolean
}) {
  const t = await getTranslations('spend')
  if (!budget)
    return (
      <Figure name={t('leftDay')} value="–" aside={t('noBudget')} className="md:flex-1">
        {manages ? (
          <Link href="/settings#budgets" className="underline underline-offset-2 hover:text-ink">
            {t('setBudgets')}
          </Link>
        ) : (
          t('noBudgetHint')
        )}
      </Figure>
    )
  const { scope, period, limit, left } = budget
  return (
    <Figure
      name={t(period === 'day' ? 'leftDay' : 'leftMonth')}
      value={formatLeft(left)}
      className="md:flex-1"
    >
      {t(scope === 'team' ? 'leftOfTeam' : 'leftOfMember', {
        amount: formatLeft(limit),
        when: t(period === 'day' ? 'anewDay' : 'anewMonth'),
      })}
    </Figure>
  )
}
