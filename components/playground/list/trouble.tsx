'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import { Button } from '@/components/ui/button'
import { models } from '@/lib/catalog/models'
import type { GenerationView } from '@/lib/generations/view'

const kinds = ['moderated', 'refused', 'blocked', 'malformed', 'unavailable'] as const

function storyOf({ state, failure }: GenerationView) {
  if (state === 'unknown' || state === 'lost' || state === 'quarantined') return state
  if (state !== 'failed') return null
  return kinds.find((kind) => kind === failure?.kind) ?? 'other'
}

/** What happened, what it means for the money, and one way on. */
export function Trouble({
  generation,
  mayGenerate,
  onRetry,
  onReuse,
}: {
  generation: GenerationView
  mayGenerate: boolean
  onRetry: () => void
  onReuse: () => void
}) {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  const story = storyOf(generation)
  if (story === null) return null
  const { failure, sandbox, cost, provider } = generation
  const words = { provider: models[provider].name, amount: short(cost) }
  const rewordFirst = story === 'moderated' || story === 'refused'
  return (
    <div className="flex flex-col gap-2 pt-2 text-small text-ink-2">
      <p>
        <strong className="font-semibold text-ink">{t(`trouble.${story}.title`, words)}</strong>{' '}
        {t(`trouble.${story}.text`, words)}
      </p>
      {failure ? (
        <p className="wrap-anywhere">
          {failure.message} <code className="font-mono text-micro text-ink-3">{failure.code}</code>
          {failure.requestId ? (
            <span className="block text-micro text-ink-3">
              {t('requestId', { id: failure.requestId })}
            </span>
          ) : null}
        </p>
      ) : null}
      {mayGenerate ? (
        <div className="flex flex-wrap gap-2">
          {generation.state === 'failed' && !rewordFirst ? (
            <Button size="small" onClick={onRetry}>
              {sandbox ? t('tryAgainFree') : t('tryAgain', { price: short(cost) })}
            </Button>
          ) : null}
          <Button
            size="small"
            variant={generation.state === 'failed' && !rewordFirst ? 'quiet' : 'secondary'}
            onClick={onReuse}
          >
            {rewordFirst ? t('editPrompt') : t('reuse')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
