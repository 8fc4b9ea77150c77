'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import type { OrderPrice } from '@/components/playground/price-of-order'
import { BudgetBite } from '@/components/playground/write/budget-bite'
import { GenerateButton } from '@/components/playground/write/generate-button'
import { PriceNotes } from '@/components/playground/write/price-notes'
import { Receipt } from '@/components/playground/write/receipt'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import type { BudgetLeft } from '@/lib/cost/budget'
import { formatUsd } from '@/lib/cost/money'
import type { PriceTable } from '@/lib/cost/price'

/** Stays in sight with Generate: what the press will cost, and what the other provider would. */
export function CostDock({
  price,
  prices,
  rewritePrompt,
  budget,
  pending,
  disabled,
  failure,
  onGenerate,
}: {
  price: OrderPrice
  prices: PriceTable
  rewritePrompt: boolean
  budget: BudgetLeft | null
  pending: boolean
  disabled: boolean
  failure: string | null
  onGenerate: () => void
}) {
  const t = useTranslations('playground')
  const { short, full } = useAmountWords()
  const chosen = price.bills.filter((bill) => bill.chosen)
  const [only] = chosen.length === 1 ? chosen : []
  const sandbox = chosen.some(({ free }) => free)
  const free = chosen.every((bill) => bill.free)
  const total = only
    ? full(only.total)
    : `${chosen.map((bill) => short(bill.total)).join(' + ')} = ${formatUsd(price.listed)}`
  return (
    <div className="dock flex flex-col gap-2 border-t border-line bg-paper px-4 py-3 sm:px-6 sm:py-4">
      <div className="flex items-center gap-2">
        <h2 className="text-small font-semibold whitespace-nowrap max-sm:sr-only">
          {t('estimatedCost')}
        </h2>
        <PriceNotes prices={prices} rewritePrompt={rewritePrompt} sandbox={sandbox} />
        {sandbox ? <SandboxMark label={t('sandbox')} title={t('sandboxPrice')} /> : null}
        <p
          role="status"
          aria-label={t('estimatedCost')}
          className="ml-auto text-right text-small font-semibold tabular-nums"
        >
          {price.pictures === null ? '–' : total}
        </p>
      </div>
      <Receipt price={price} />
      {budget && !free ? <BudgetBite budget={budget} cost={price.charged} /> : null}
      <p role="alert" className="text-small text-bad empty:hidden">
        {failure}
      </p>
      <GenerateButton
        count={price.pictures}
        price={only ? short(only.total) : formatUsd(price.charged)}
        free={free}
        pending={pending}
        disabled={disabled}
        onGenerate={onGenerate}
      />
    </div>
  )
}
