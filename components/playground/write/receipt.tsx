'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import { estimate, type PriceTable } from '@/lib/cost/price'

/** Both providers side by side: the chosen one bold, the other with how much less or more. */
export function Receipt({
  prices,
  provider,
  rewritePrompt,
  count,
}: {
  prices: PriceTable
  provider: ProviderId
  rewritePrompt: boolean
  count: number
}) {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  const chosen = estimate(prices, { provider, rewritePrompt, count }).total.microUsd
  const difference = (microUsd: number) => {
    if (microUsd === chosen) return t('same')
    const amount = formatUsd(Math.abs(microUsd - chosen))
    return microUsd > chosen ? t('dearer', { amount }) : t('cheaper', { amount })
  }
  return (
    <table className="w-full text-small tabular-nums max-sm:hidden">
      <thead>
        <tr className="text-micro text-ink-3">
          <th scope="col" className="w-32 text-left font-normal">
            <span className="sr-only">{t('provider')}</span>
          </th>
          <th scope="col" className="text-right font-normal">
            {t('each')}
          </th>
          <th scope="col" className="text-right font-normal">
            {t('timesCount', { count })}
          </th>
          <th scope="col" className="w-28" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {providerIds.map((id) => {
          const { each, total } = estimate(prices, { provider: id, rewritePrompt, count })
          const isChosen = id === provider
          return (
            <tr key={id} className={clsx('border-t border-line', isChosen && 'font-semibold')}>
              <th
                scope="row"
                className={clsx('py-1 text-left', isChosen ? 'font-semibold' : 'font-normal')}
              >
                <span
                  aria-hidden="true"
                  className={clsx(
                    'mr-2 inline-block size-2 rounded-full border',
                    isChosen ? 'border-accent bg-accent' : 'border-edge',
                  )}
                />
                {models[id].name}
              </th>
              <td className="text-right">{short(each)}</td>
              <td className="text-right">{short(total)}</td>
              <td className="text-right">
                {isChosen ? (
                  total.credits === null ? null : (
                    formatUsd(total.microUsd)
                  )
                ) : (
                  <span className="text-ink-3">{difference(total.microUsd)}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
