'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textToDraw } from '@/components/playground/segments'
import { unquotedText } from '@/components/playground/unquoted-text'
import { CharacterCount } from '@/components/playground/write/character-count'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models, type ProviderId } from '@/lib/catalog/models'
import { cutAt, overLimit, unclosedQuote } from '@/lib/catalog/prompt-rules'

function Note({ gentle = false, children }: { gentle?: boolean; children: ReactNode }) {
  return (
    <p className="flex gap-2 text-small text-ink-2">
      {gentle ? null : (
        <span className="mt-px">
          <StateGlyph name="warning" />
        </span>
      )}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  )
}

/** All of them stand in the list of what is drawn. */
const longestNamed = 120

const firstOf = (words: string) => {
  const { kept, dropped } = cutAt(words, longestNamed)
  return dropped === '' ? kept : `${kept}…`
}

/** What one provider will do with too much. */
function OverNote({ prompt, provider }: { prompt: string; provider: ProviderId }) {
  const t = useTranslations('playground')
  const { promptLimit: limit, overLimit: rule, name } = models[provider]
  const count = overLimit(prompt, limit)
  if (count === 0) return null
  const lost = textToDraw(prompt, limit).filter((drawn) => drawn.lost !== '')
  return (
    <Note>
      <strong className="font-semibold text-ink">
        {rule === 'cut'
          ? t('overCut', { count })
          : t('overRefused', { provider: name, limit, count })}
      </strong>{' '}
      {lost.length > 0 && rule === 'cut'
        ? t.rich('overCutLost', {
            list: firstOf(lost.map((drawn) => drawn.lost).join(' ')),
            words: (chunks) => <span className="words">{chunks}</span>,
          })
        : null}
    </Note>
  )
}

/** The count, and what the providers will do with too much of it, before anything is sent. */
export function PromptNotes({
  prompt,
  providers,
}: {
  /** As it will be sent; of several, the longest. */
  prompt: string
  providers: readonly ProviderId[]
}) {
  const t = useTranslations('playground')
  const unclosed = unclosedQuote(prompt)
  const unquoted = unclosed ? undefined : unquotedText(prompt)
  return (
    <div className="flex items-start justify-between gap-4">
      <div id="prompt-notes" className="flex min-w-0 flex-col gap-1">
        {providers.map((provider) => (
          <OverNote key={provider} prompt={prompt} provider={provider} />
        ))}
        {unclosed ? <Note>{t('unclosed', { mark: unclosed.mark })}</Note> : null}
        {unquoted ? (
          <Note gentle>
            {t.rich('unquoted', {
              word: firstOf(unquoted),
              words: (chunks) => <span className="words text-ink">{chunks}</span>,
            })}
          </Note>
        ) : null}
      </div>
      <CharacterCount prompt={prompt} providers={providers} />
    </div>
  )
}
