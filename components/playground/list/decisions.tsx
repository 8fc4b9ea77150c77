'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAmountWords } from '@/components/playground/amount-words'
import { isModerated } from '@/components/playground/shape'
import type { RowActions } from '@/components/playground/use-row-actions'
import { Button } from '@/components/ui/button'
import type { GenerationView } from '@/lib/generations/view'

/** What its owner may decide about a picture that ended without one: the free way first, what costs says so. */
export function Decisions({
  generation,
  actions,
}: {
  generation: GenerationView
  actions: RowActions
}) {
  const t = useTranslations('playground')
  const { short } = useAmountWords()
  const [byHand, setByHand] = useState(false)
  const { choices, sandbox, cost, failure } = generation
  if (choices.length === 0) return null
  const offers = (choice: (typeof choices)[number]) => choices.includes(choice)
  const decide = (choice: (typeof choices)[number]) => () => actions.decide(generation, choice)
  const rewordFirst = isModerated(generation) || failure?.kind === 'refused'
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1">
      {offers('resume_polling') ? (
        <Button size="small" onClick={decide('resume_polling')}>
          {t('askAgain')}
        </Button>
      ) : null}
      {rewordFirst ? (
        <Button size="small" onClick={() => actions.reuse(generation)}>
          {t('editPrompt')}
        </Button>
      ) : (
        <Button
          size="small"
          variant={offers('resume_polling') ? 'quiet' : 'secondary'}
          onClick={decide('try_again')}
        >
          {sandbox ? t('tryAgainFree') : t('tryAgain', { price: short(cost) })}
        </Button>
      )}
      {offers('mark_charged') && !byHand ? (
        <Button size="small" variant="quiet" onClick={() => setByHand(true)}>
          {t('decideByHand')}
        </Button>
      ) : null}
      {offers('mark_charged') && byHand ? (
        <div className="flex w-full flex-wrap items-center gap-2">
          <p className="w-full text-small text-ink-2">{t('decideHint')}</p>
          <Button autoFocus size="small" onClick={decide('mark_charged')}>
            {t('wasCharged')}
          </Button>
          <Button size="small" onClick={decide('mark_not_charged')}>
            {t('wasNotCharged')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
