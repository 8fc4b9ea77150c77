'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatSpent } from '@/lib/cost/money'
import type { ListCost } from '@/lib/playground/list/list-cost'
import { sumInWords } from '@/lib/playground/sum-in-words'

/** Asked when an order is large: the sum in words, so that no misplaced point is overlooked. Loaded when it is. */
export function ConfirmOrder({
  cost,
  onConfirm,
  onClose,
}: {
  cost: ListCost
  onConfirm: () => void
  onClose: () => void
}) {
  const t = useTranslations('playground')
  const locale = useLocale()
  const { pictures, microUsd } = cost
  return (
    <Dialog open title={t('confirmTitle', { count: pictures })} onClose={onClose}>
      <p className="text-ink-2">
        {microUsd === 0
          ? t('confirmFree')
          : t.rich('confirmCost', {
              amount: formatSpent(microUsd),
              sum: sumInWords(microUsd, locale),
              strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
            })}
      </p>
      <div className="mt-6 flex justify-end gap-2">
        <Button onClick={onClose}>{t('confirmNo')}</Button>
        <Button variant={microUsd === 0 ? 'sandbox' : 'primary'} onClick={onConfirm}>
          {t('confirmYes', { count: pictures })}
        </Button>
      </div>
    </Dialog>
  )
}
