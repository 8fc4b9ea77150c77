'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatSpent, formatUsd } from '@/lib/cost/money'
import type { ConfirmLimits, ListCost } from '@/lib/playground/list/list-cost'
import { sumInWords } from '@/lib/playground/sum-in-words'

/** Asked over the limits: the sum in figures and in words, so that no point is overlooked. */
export function ConfirmList({
  open,
  cost,
  limits,
  onConfirm,
  onClose,
}: {
  open: boolean
  cost: ListCost
  limits: ConfirmLimits
  onConfirm: () => void
  onClose: () => void
}) {
  const t = useTranslations('list')
  const locale = useLocale()
  const { pictures, microUsd } = cost
  return (
    <Dialog open={open} title={t('confirmTitle')} onClose={onClose}>
      <p className="text-prompt">
        {microUsd === 0
          ? t('confirmFree', { pictures })
          : t('confirmText', {
              pictures,
              sum: formatUsd(microUsd),
              words: sumInWords(microUsd, locale),
            })}
      </p>
      <p className="pt-2 text-small text-ink-3">
        {t('confirmLimit', { pictures: limits.pictures, sum: formatSpent(limits.microUsd) })}
      </p>
      <div className="flex justify-end gap-2 pt-5">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button variant="primary" onClick={onConfirm}>
          {t('confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
