import { getTranslations } from 'next-intl/server'
import { changeBudget, changePrice } from '@/app/spend/actions'
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

/** Budgets and prices, for those who manage money. */
export async function MoneySections({ actor }: { actor: Actor }) {
  if (!can(actor.role, 'manage')) return null
  const client = database()
  const [budgets, prices, history] = await Promise.all([
    readScopeBudgets(client, actor, systemClock.now()),
    currentPrices(client),
    readPriceHistory(client),
  ])
  const t = await getTranslations('spend.settings')
  return (
    <ClientMessages namespaces={['spend']}>
      <Section id="budgets" title={t('budgets')} lead={t('budgetsLead')}>
        <Budgets budgets={budgets} save={changeBudget} />
      </Section>
      <Section id="prices" title={t('prices')} lead={t('pricesLead')}>
        <Prices prices={prices} set={changePrice} />
        <PriceHistory history={history} />
      </Section>
    </ClientMessages>
  )
}
