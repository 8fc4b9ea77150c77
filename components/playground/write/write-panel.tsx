'use client'

import { useTranslations } from 'next-intl'
import type { DraftStore } from '@/components/playground/draft-store'
import type { Draft } from '@/components/playground/draft'
import { useHydrated } from '@/components/playground/use-hydrated'
import { CostDock } from '@/components/playground/write/cost-dock'
import { ExamplePrompts } from '@/components/playground/write/example-prompts'
import { ImagesField } from '@/components/playground/write/images-field'
import { ModelStudioSettings } from '@/components/playground/write/model-studio-settings'
import { useProblemWords } from '@/components/playground/write/problem-words'
import { PromptEditor } from '@/components/playground/write/prompt-editor'
import { PromptNotes } from '@/components/playground/write/prompt-notes'
import { ReapiSettings } from '@/components/playground/write/reapi-settings'
import type { SettingProps } from '@/components/playground/write/setting'
import { TextToDraw } from '@/components/playground/write/text-to-draw'
import type { useSubmit } from '@/components/playground/use-submit'
import { FieldError } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { PriceTable } from '@/lib/cost/price'

const providerOptions = providerIds.map((value) => ({ value, label: models[value].name }))

/** The left column: the words, the settings, the cost, and Generate. */
export function WritePanel({
  draft,
  store,
  submission,
  prices,
  sandboxes,
  mayGenerate,
}: {
  draft: Draft
  store: DraftStore
  submission: ReturnType<typeof useSubmit>
  prices: PriceTable
  sandboxes: Record<ProviderId, boolean>
  mayGenerate: boolean
}) {
  const t = useTranslations('playground')
  const hydrated = useHydrated()
  const words = useProblemWords()
  const { promptLimit: limit } = models[draft.provider]
  const { plain, rewritten } = prices['model-studio']
  const problemOf: SettingProps['problemOf'] = (...fields) => {
    const problem = submission.problems.find(({ field }) => fields.includes(field))
    return problem && words(problem)
  }
  const setting = { draft, change: store.change, problemOf }
  const promptProblem = problemOf('prompt', 'requestKey', 'provider')
  const images = <ImagesField {...setting} />
  return (
    <section
      aria-label={t('write')}
      className="flex min-h-0 flex-col bg-paper md:border-r md:border-line"
    >
      {/* Nothing typed before the page answers would be kept: until then it does not take any. */}
      <fieldset
        disabled={!hydrated}
        className="flex min-w-0 flex-1 flex-col gap-4 px-4 py-4 sm:px-6 md:min-h-0 md:overflow-y-auto"
      >
        <div className="flex flex-col gap-2">
          <label htmlFor="prompt" className="text-small font-semibold">
            {t('prompt')}
          </label>
          <PromptEditor
            prompt={draft.prompt}
            limit={limit}
            describedBy="prompt-error prompt-notes"
            invalid={promptProblem !== undefined}
            onChange={(prompt) => store.change({ prompt })}
            onSubmit={submission.submit}
          />
          <FieldError id="prompt-error">{promptProblem}</FieldError>
          <PromptNotes prompt={draft.prompt} provider={draft.provider} />
          <TextToDraw prompt={draft.prompt} limit={limit} />
          {draft.prompt === '' ? (
            <ExamplePrompts
              onChoose={(prompt) => {
                store.change({ prompt })
                document.getElementById('prompt')?.focus()
              }}
            />
          ) : null}
        </div>
        <Segmented
          name="provider"
          label={t('provider')}
          options={providerOptions}
          value={draft.provider}
          onChange={(provider) => store.change({ provider })}
        />
        {draft.provider === 'reapi' ? (
          <ReapiSettings {...setting} images={images} />
        ) : (
          <ModelStudioSettings
            {...setting}
            images={images}
            rewriteSurcharge={`+${formatUsd(rewritten.each.microUsd - plain.each.microUsd)}`}
          />
        )}
      </fieldset>
      <CostDock
        draft={draft}
        prices={prices}
        sandbox={sandboxes[draft.provider]}
        pending={submission.pending}
        ready={hydrated}
        mayGenerate={mayGenerate}
        failure={submission.failure}
        onGenerate={submission.submit}
      />
    </section>
  )
}
