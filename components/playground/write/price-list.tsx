'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { models, providerIds } from '@/lib/catalog/models'
import { priceOf, type PriceTable } from '@/lib/cost/price'

/** Where the prices come from and how old they are. Loaded after the page. */
export function PriceList({
  prices,
  rewritePrompt,
  sandbox,
}: {
  prices: PriceTable
  rewritePrompt: boolean
  sandbox: boolean
}) {
  const t = useTranslations('playground')
  const format = useFormatter()
  return (
    <ul className="flex flex-col gap-2">
      {providerIds.map((provider) => {
        const {
          listUsd: usd,
          asOf,
          source,
          overridden,
        } = priceOf(prices, { provider, rewritePrompt })
        const { name } = models[provider]
        if (overridden)
          return <li key={provider}>{t('priceOverridden', { provider: name, usd })}</li>
        return (
          <li key={provider}>
            {t('priceSource', {
              provider: name,
              usd,
              date: format.dateTime(new Date(asOf), { dateStyle: 'long', timeZone: 'UTC' }),
            })}{' '}
            <a href={source} target="_blank" rel="noreferrer" className="text-accent underline">
              {t('priceLink')}
            </a>
          </li>
        )
      })}
      <li>{t('creditRule')}</li>
      <li>{t('freeQuota')}</li>
      {sandbox ? <li>{t('sandboxPrice')}</li> : null}
    </ul>
  )
}
