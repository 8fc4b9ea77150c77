'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import type { OrderPrice, ProviderBill } from '@/components/playground/price-of-order'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'

/** Both providers side by side: what is chosen bold, the other with how much less or more. */
export function Receipt({ price }: { price: OrderPrice }) {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  const { bills, listed, perProvider } = price
  const difference = ({ total: { microUsd } }: ProviderBill) => {
    if (microUsd === listed) return t('same')
    const amount = formatUsd(Math.abs(microUsd - listed))
    return microUsd > listed ? t('dearer', { amount }) : t('cheaper', { amount })
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
            {t('timesCount', { count: perProvider })}
          </th>
          <th scope="col" className="w-28" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {bills.map((bill) => {
          const { provider, chosen, each, total } = bill
          return (
            <tr key={provider} className={clsx('border-t border-line', chosen && 'font-semibold')}>
              <th
                scope="row"
                className={clsx('py-1 text-left', chosen ? 'font-semibold' : 'font-normal')}
              >
                <span
                  aria-hidden="true"
                  className={clsx(
                    'mr-2 inline-block size-2 rounded-full border',
                    chosen ? 'border-accent bg-accent' : 'border-edge',
                  )}
                />
                {models[provider].name}
              </th>
              <td className="text-right">{short(each)}</td>
              <td className="text-right">{short(total)}</td>
              <td className="text-right">
                {chosen ? (
                  total.credits === null ? null : (
                    formatUsd(total.microUsd)
                  )
                ) : (
                  <span className="text-ink-3">{difference(bill)}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
