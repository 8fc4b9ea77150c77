'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textToDraw } from '@/components/playground/segments'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models, type ProviderId } from '@/lib/catalog/models'
import { countCharacters, overLimit, unclosedQuote } from '@/lib/catalog/prompt-rules'

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 text-small text-ink-2">
      <span className="mt-px">
        <StateGlyph name="warning" />
      </span>
      <span>{children}</span>
    </p>
  )
}

/** The count, and what the provider will do with too much of it, before anything is sent. */
export function PromptNotes({ prompt, provider }: { prompt: string; provider: ProviderId }) {
  const t = useTranslations('playground')
  const { promptLimit: limit, overLimit: rule, name } = models[provider]
  const over = overLimit(prompt, limit)
  const lost = textToDraw(prompt, limit).filter((drawn) => drawn.lost !== '')
  const unclosed = unclosedQuote(prompt)
  return (
    <div className="flex items-start justify-between gap-4">
      <div id="prompt-notes" className="flex flex-col gap-1">
        {over > 0 ? (
          <Note>
            <strong className="font-semibold text-ink">
              {rule === 'cut'
                ? t('overCut', { count: over })
                : t('overRefused', { provider: name, limit, count: over })}
            </strong>{' '}
            {lost.length > 0 && rule === 'cut'
              ? t.rich('overCutLost', {
                  list: lost.map((drawn) => drawn.lost).join(' '),
                  words: (chunks) => <span className="words">{chunks}</span>,
                })
              : null}
          </Note>
        ) : null}
        {unclosed && over === 0 ? <Note>{t('unclosed', { mark: unclosed.mark })}</Note> : null}
      </div>
      <p
        role="status"
        aria-live="off"
        aria-label={t('characterCount')}
        className={clsx('shrink-0 text-small font-semibold tabular-nums', over > 0 && 'text-warn')}
      >
        {`${countCharacters(prompt)} / ${limit}`}
      </p>
    </div>
  )
}
