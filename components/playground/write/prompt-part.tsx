'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { typePrompt } from '@/components/playground/type-in'
import { ExamplePrompts } from '@/components/playground/write/example-prompts'
import { PromptEditor } from '@/components/playground/write/prompt-editor'
import { PromptNotes } from '@/components/playground/write/prompt-notes'
import { SentList } from '@/components/playground/write/sent-list'
import type { SettingProps } from '@/components/playground/write/setting'
import { TextToDraw } from '@/components/playground/write/text-to-draw'
import { FieldError } from '@/components/ui/field'
import { models, type ProviderId } from '@/lib/catalog/models'
import { countCharacters } from '@/lib/catalog/prompt-rules'
import { mostPrompts, type Expansion } from '@/lib/playground/variables'

function longestOf(prompts: readonly string[]): string {
  return prompts.reduce((longest, prompt) =>
    countCharacters(prompt) > countCharacters(longest) ? prompt : longest,
  )
}

/** The words, and everything that is said about them. */
export function PromptPart({
  draft,
  change,
  problemOf,
  expansion,
  providers,
  tools,
  onSubmit,
}: SettingProps & {
  expansion: Expansion
  /** Where it goes. */
  providers: readonly ProviderId[]
  /** On the label's line. */
  tools: ReactNode
  onSubmit: () => void
}) {
  const t = useTranslations('playground')
  const { prompt } = draft
  const problem = problemOf('prompt', 'requestKey', 'provider')
  const prompts = 'prompts' in expansion ? expansion.prompts : [prompt]
  const sent = longestOf(prompts)
  const limit = Math.min(...providers.map((provider) => models[provider].promptLimit))
  return (
    <div className="flex flex-col gap-2">
      <div className="-mr-2.5 flex flex-wrap items-center justify-end [&>section]:order-last [&>section]:mt-2 [&>section]:mr-2.5 [&>section]:basis-full">
        <label htmlFor="prompt" className="mr-auto text-small font-semibold">
          {t('prompt')}
        </label>
        {tools}
      </div>
      <PromptEditor
        prompt={prompt}
        // Where words are replaced before they are sent, the place of the cut is not in this text.
        limit={sent === prompt ? limit : Infinity}
        describedBy="prompt-error prompt-notes"
        invalid={problem !== undefined}
        onChange={(typed) => change({ prompt: typed })}
        onSubmit={onSubmit}
      />
      <FieldError id="prompt-error">
        {'tooMany' in expansion
          ? t('tooManyPrompts', { count: expansion.tooMany, limit: mostPrompts })
          : problem}
      </FieldError>
      <PromptNotes prompt={sent} providers={providers} />
      <TextToDraw prompt={sent} limit={limit} />
      <SentList prompts={prompts} />
      {prompt === '' ? <ExamplePrompts onChoose={typePrompt} /> : null}
    </div>
  )
}
