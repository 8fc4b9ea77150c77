'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import type { Draft } from '@/components/playground/draft'
import { GenerateButton } from '@/components/playground/write/generate-button'
import { PriceNotes } from '@/components/playground/write/price-notes'
import { Receipt } from '@/components/playground/write/receipt'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import { estimate, type PriceTable } from '@/lib/cost/price'

/** Stays in sight with Generate: what the press will cost, and what the other provider would. */
export function CostDock({
  draft,
  prices,
  sandbox,
  pending,
  ready,
  mayGenerate,
  failure,
  onGenerate,
}: {
  draft: Draft
  prices: PriceTable
  sandbox: boolean
  pending: boolean
  /** The page answers. */
  ready: boolean
  mayGenerate: boolean
  failure: string | null
  onGenerate: () => void
}) {
  const t = useTranslations('playground')
  const { short, full } = useAmountWords()
  const { provider, rewritePrompt } = draft
  const count =
    draft.count !== null && Number.isInteger(draft.count) && draft.count > 0 ? draft.count : null
  const { total } = estimate(prices, { provider, rewritePrompt, count: count ?? 0 })
  return (
    <div className="dock flex flex-col gap-2 border-t border-line bg-paper px-4 py-3 sm:px-6 sm:py-4">
      <div className="flex items-center gap-2">
        <h2 className="text-small font-semibold">{t('estimatedCost')}</h2>
        <PriceNotes prices={prices} rewritePrompt={rewritePrompt} sandbox={sandbox} />
        {sandbox ? <SandboxMark label={t('sandbox')} title={t('sandboxPrice')} /> : null}
        <p
          role="status"
          aria-label={t('estimatedCost')}
          className="ml-auto text-small font-semibold tabular-nums"
        >
          {count === null ? '–' : full(total)}
        </p>
      </div>
      <Receipt
        prices={prices}
        provider={provider}
        rewritePrompt={rewritePrompt}
        count={count ?? 0}
      />
      <p role="alert" className="text-small text-bad empty:hidden">
        {failure ?? (mayGenerate ? null : t('viewerNote'))}
      </p>
      <GenerateButton
        count={count}
        price={short(total)}
        free={sandbox}
        pending={pending}
        disabled={!ready || !mayGenerate}
        onGenerate={onGenerate}
      />
    </div>
  )
}
