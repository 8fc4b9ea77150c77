'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { PromptNotes } from '@/components/playground/write/prompt-notes'
import { TextToDraw } from '@/components/playground/write/text-to-draw'
import { FieldError } from '@/components/ui/field'
import { models, type ProviderId } from '@/lib/catalog/models'
import { mostPrompts, type Expansion } from '@/lib/playground/variables'

const SentList = dynamic(() =>
  import('@/components/playground/write/sent-list').then((module) => module.SentList),
)

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
      {'prompts' in expansion && expansion.prompts.length > 1 ? (
        <SentList prompts={expansion.prompts} />
      ) : null}
    </>
  )
})
