import { getTranslations } from 'next-intl/server'
import { changeBudget, changePrice } from '@/app/spend/actions'
import { changeConfirmLimits } from '@/app/templates-actions'
import { ConfirmLimitsForm } from '@/components/playground/list-mode/confirm-limits-form'
import { Budgets } from '@/components/settings/budgets'
import { PriceHistory } from '@/components/settings/price-history'
import { Prices } from '@/components/settings/prices'
import { Section } from '@/components/settings/section'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { readScopeBudgets } from '@/lib/cost/budget-limits'
import { currentPrices } from '@/lib/cost/current-prices'
import { readPriceHistory } from '@/lib/cost/price-history'
import { database } from '@/lib/db'
import { readConfirmLimits } from '@/lib/playground/confirm-limits'

/** Budgets and prices, for those who manage money. */
export async function MoneySections({ actor }: { actor: Actor }) {
  if (!can(actor.role, 'manage')) return null
  const client = database()
  const [budgets, prices, history, limits] = await Promise.all([
    readScopeBudgets(client, actor, systemClock.now()),
    currentPrices(client),
    readPriceHistory(client),
    readConfirmLimits(client),
  ])
  const t = await getTranslations('spend.settings')
  const inWords = await getTranslations('list.limits')
  return (
    <ClientMessages namespaces={['spend', 'list']}>
      <Section id="budgets" title={t('budgets')} lead={t('budgetsLead')}>
        <Budgets budgets={budgets} save={changeBudget} />
      </Section>
      <Section id="prices" title={t('prices')} lead={t('pricesLead')}>
        <Prices prices={prices} set={changePrice} />
        <PriceHistory history={history} />
      </Section>
      <Section id="confirm" title={inWords('title')} lead={inWords('hint')}>
        <ConfirmLimitsForm limits={limits} changeConfirmLimits={changeConfirmLimits} />
      </Section>
    </ClientMessages>
  )
}
