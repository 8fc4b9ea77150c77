'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { ListCost } from '@/lib/playground/list/list-cost'

/** Each provider's share, and the sum that will be charged. */
export function ListTotal({ cost }: { cost: ListCost }) {
  const t = useTranslations('list')
  const { full } = useAmountWords()
  return (
    <dl className="flex flex-col gap-0.5 text-body tabular-nums">
      {cost.providers.map(({ provider, pictures, free, microUsd, credits }) => (
        <div key={provider} className="flex justify-between gap-4 text-ink-2">
          <dt>
            {models[provider].name} · {t('totalPictures', { count: pictures })}
          </dt>
          <dd>{free ? t('free') : full({ microUsd, credits })}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 font-semibold">
        <dt>
          {t('total')} · {t('totalPictures', { count: cost.pictures })}
        </dt>
        <dd>{cost.pictures > 0 && cost.microUsd === 0 ? t('free') : formatUsd(cost.microUsd)}</dd>
      </div>
    </dl>
  )
}
