'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { useRowProblemWords } from '@/components/playground/list-mode/row-problem-words'
import { models, type ProviderId } from '@/lib/catalog/models'
import { estimate, type PriceTable } from '@/lib/cost/price'
import type { GenerationRequest } from '@/lib/generations/request'
import type { ListEntry } from '@/lib/playground/list/row-request'

const cell = 'border-t border-line px-2 py-1.5 align-top'
const heading = 'px-2 py-1.5 text-left text-small font-semibold whitespace-nowrap text-ink-2'

function shapeOf(request: GenerationRequest): string {
  return request.provider === 'reapi' ? request.aspectRatio : `${request.width} × ${request.height}`
}

function Extras({ request }: { request: GenerationRequest }) {
  const t = useTranslations('list')
  if (request.provider === 'reapi') return null
  const { seed, rewritePrompt, negativePrompt } = request
  const extras = [
    seed === null ? '' : t('seedValue', { seed }),
    rewritePrompt ? t('rewritten') : '',
    negativePrompt === '' ? '' : t('withNegative', { words: negativePrompt }),
  ].filter(Boolean)
  return extras.length === 0 ? null : (
    <span className="block text-small text-ink-3">{extras.join(' · ')}</span>
  )
}

/** Every row as it will be sent, with its own faults and its own cost. */
export function ListPreview({
  entries,
  prices,
  sandboxes,
}: {
  entries: readonly ListEntry[]
  prices: PriceTable
  sandboxes: Record<ProviderId, boolean>
}) {
  const t = useTranslations('list')
  const { short } = useAmountWords()
  const problemWords = useRowProblemWords()

  const costOf = (request: GenerationRequest) => {
    if (sandboxes[request.provider]) return t('free')
    const rewritePrompt = request.provider === 'model-studio' && request.rewritePrompt
    return short(estimate(prices, { ...request, rewritePrompt }).total)
  }

  return (
    <div
      role="region"
      aria-label={t('preview')}
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-control border border-line"
    >
      <table className="w-full border-collapse text-body tabular-nums">
        <thead className="sticky top-0 z-10 bg-raised">
          <tr>
            {(['row', 'prompt', 'provider', 'shape', 'images', 'cost'] as const).map((name) => (
              <th key={name} scope="col" className={heading}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ request, problems }, row) => (
            <tr key={request.requestKey} data-problem={problems.length > 0 || undefined}>
              <th scope="row" className={`${cell} text-left font-normal text-ink-3`}>
                {row + 1}
              </th>
              <td className={`${cell} min-w-56`}>
                <span dir="auto" className="words line-clamp-2 wrap-anywhere">
                  {request.prompt}
                </span>
                <Extras request={request} />
                {problems.map((problem) => (
                  <span key={problem.field + problem.code} className="block text-small text-bad">
                    {problemWords(problem, request)}
                  </span>
                ))}
              </td>
              <td className={cell}>{models[request.provider].name}</td>
              <td className={`${cell} whitespace-nowrap`}>{shapeOf(request)}</td>
              <td className={cell}>{request.count}</td>
              <td className={`${cell} whitespace-nowrap`}>
                {problems.length > 0 ? '–' : costOf(request)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
