'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import { typePrompt } from '@/components/playground/type-in'
import { useDraft } from '@/components/playground/use-draft'
import { ExamplePrompts } from '@/components/playground/write/example-prompts'
import { PromptAdvice } from '@/components/playground/write/prompt-advice'
import { PromptEditor } from '@/components/playground/write/prompt-editor'
import type { SettingProps } from '@/components/playground/write/setting'
import { models, type ProviderId } from '@/lib/catalog/models'
import { countCharacters } from '@/lib/catalog/prompt-rules'
import { expandPrompt } from '@/lib/playground/variables'

function longestOf(prompts: readonly string[]): string {
  return prompts.reduce((longest, prompt) =>
    countCharacters(prompt) > countCharacters(longest) ? prompt : longest,
  )
}

/** What becomes of the words when they are sent. */
function useSent(prompt: string) {
  return useMemo(() => {
    const expansion = expandPrompt(prompt)
    return {
      expansion,
      longest: 'prompts' in expansion ? longestOf(expansion.prompts) : prompt,
    }
  }, [prompt])
}

/** The words, and everything that is said about them. Alone painted again with every key: the letter first. */
export function PromptPart({
  store,
  problemOf,
  providers,
  tools,
  onSubmit,
}: {
  store: DraftStore
  problemOf: SettingProps['problemOf']
  /** Where it goes. */
  providers: readonly ProviderId[]
  /** On the label's line. */
  tools: ReactNode
  onSubmit: () => void
}) {
  const t = useTranslations('playground')
  const { prompt } = useDraft(store)
  const settled = useDeferredValue(prompt)
  const { expansion, longest } = useSent(settled)
  const problem = problemOf('prompt', 'requestKey', 'provider')
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
        limit={longest === settled ? limit : Infinity}
        describedBy="prompt-error prompt-notes"
        invalid={problem !== undefined}
        onChange={(typed) => store.change({ prompt: typed })}
        onSubmit={onSubmit}
      />
      <PromptAdvice
        expansion={expansion}
        longest={longest}
        providers={providers}
        problem={problem}
      />
      {prompt === '' ? <ExamplePrompts onChoose={typePrompt} /> : null}
    </div>
  )
}
