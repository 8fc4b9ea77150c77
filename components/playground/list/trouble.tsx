'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { Decisions } from '@/components/playground/list/decisions'
import type { RowActions } from '@/components/playground/use-row-actions'
import { models } from '@/lib/catalog/models'
import type { GenerationView } from '@/lib/generations/view'

const kinds = ['moderated', 'refused', 'blocked', 'malformed', 'unavailable', 'throttled'] as const

function storyOf({ state, failure }: GenerationView) {
  if (state === 'unknown' || state === 'lost') return state
  if (state === 'quarantined') return failure?.bytesKept ? state : 'nothingKept'
  if (state !== 'failed') return null
  return kinds.find((kind) => kind === failure?.kind) ?? 'other'
}

/** The balance around an outcome that nobody saw: a person can read from it whether it was charged. */
function Evidence({ generation: { evidence, provider } }: { generation: GenerationView }) {
  const t = useTranslations('playground')
  const format = useFormatter()
  if (evidence === null) return null
  const credits = (amount: number | null) => (amount === null ? '–' : format.number(amount))
  return (
    <p className="tabular-nums">
      {t('evidence', {
        provider: models[provider].name,
        before: credits(evidence.balanceBefore),
        after: credits(evidence.balanceAfter),
      })}
    </p>
  )
}

/** What happened, what it means for the money, and the ways on. */
export function Trouble({
  generation,
  mayGenerate,
  actions,
}: {
  generation: GenerationView
  mayGenerate: boolean
  actions: RowActions
}) {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  const { failure, cost, provider, resolution, requestId, sandbox } = generation
  const story = storyOf(generation)
  const words = { provider: models[provider].name, amount: short(cost), sandbox: String(sandbox) }
  if (story === null)
    return mayGenerate ? <Decisions generation={generation} actions={actions} /> : null
  const request = failure?.requestId ?? requestId
  return (
    <div className="flex flex-col gap-2 pt-2 text-small text-ink-2">
      <p>
        <strong className="font-semibold text-ink">{t(`trouble.${story}.title`, words)}</strong>{' '}
        {t(`trouble.${story}.text`, words)}
      </p>
      {failure ? (
        <p className="wrap-anywhere">
          {failure.message} <code className="font-mono text-micro text-ink-3">{failure.code}</code>
        </p>
      ) : null}
      <Evidence generation={generation} />
      {resolution ? <p>{t(`decided.${resolution}`)}</p> : null}
      {request ? (
        <p className="font-mono text-micro text-ink-3 wrap-anywhere">
          {t('requestId', { id: request })}
        </p>
      ) : null}
      {mayGenerate ? <Decisions generation={generation} actions={actions} /> : null}
    </div>
  )
}
