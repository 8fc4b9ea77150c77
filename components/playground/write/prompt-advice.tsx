'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { PromptNotes } from '@/components/playground/write/prompt-notes'
import { SentList } from '@/components/playground/write/sent-list'
import { TextToDraw } from '@/components/playground/write/text-to-draw'
import { FieldError } from '@/components/ui/field'
import { models, type ProviderId } from '@/lib/catalog/models'
import { mostPrompts, type Expansion } from '@/lib/playground/variables'

/** What is said about the words. It may come a moment after them. */
export const PromptAdvice = memo(function PromptAdvice({
  expansion,
  longest,
  providers,
  problem,
}: {
  expansion: Expansion
  /** As it will be sent; of several, the longest. */
  longest: string
  providers: readonly ProviderId[]
  problem: string | undefined
}) {
  const t = useTranslations('playground')
  const limit = Math.min(...providers.map((provider) => models[provider].promptLimit))
  return (
    <>
      <FieldError id="prompt-error">
        {'tooMany' in expansion
          ? t('tooManyPrompts', { count: expansion.tooMany, limit: mostPrompts })
          : problem}
      </FieldError>
      <PromptNotes prompt={longest} providers={providers} />
      <TextToDraw prompt={longest} limit={limit} />
      <SentList prompts={'prompts' in expansion ? expansion.prompts : [longest]} />
    </>
  )
})
