'use client'

import { useTranslations } from 'next-intl'
import { useAmountWords } from '@/components/playground/amount-words'
import type { DraftStore } from '@/components/playground/draft-store'
import type { Draft } from '@/components/playground/draft'
import { useHydrated } from '@/components/playground/use-hydrated'
import { CostDock } from '@/components/playground/write/cost-dock'
import { ExamplePrompts } from '@/components/playground/write/example-prompts'
import { ModelStudioSettings } from '@/components/playground/write/model-studio-settings'
import { useProblemWords } from '@/components/playground/write/problem-words'
import { PromptEditor } from '@/components/playground/write/prompt-editor'
import { PromptNotes } from '@/components/playground/write/prompt-notes'
import { ReapiSettings } from '@/components/playground/write/reapi-settings'
import type { SettingProps } from '@/components/playground/write/setting'
import { TextToDraw } from '@/components/playground/write/text-to-draw'
import type { useSubmit } from '@/components/playground/use-submit'
import { FieldError } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { Segmented } from '@/components/ui/segmented'
import { maxImagesPerSubmit, models, providerIds, type ProviderId } from '@/lib/catalog/models'
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
  const { full } = useAmountWords()
  const { promptLimit: limit } = models[draft.provider]
  const { plain, rewritten } = prices['model-studio']
  const problemOf: SettingProps['problemOf'] = (...fields) => {
    const problem = submission.problems.find(({ field }) => fields.includes(field))
    return problem && words(problem)
  }
  const setting = { draft, change: store.change, problemOf }
  const promptProblem = problemOf('prompt', 'requestKey', 'provider')
  const countProblem = problemOf('count')
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
          <ReapiSettings {...setting} />
        ) : (
          <ModelStudioSettings
            {...setting}
            rewriteSurcharge={`+${full({ microUsd: rewritten.each.microUsd - plain.each.microUsd, credits: null })}`}
          />
        )}
        <div className="flex flex-col gap-1">
          <div className="flex items-center justify-between">
            <label htmlFor="images" className="text-body font-medium">
              {t('images')}
            </label>
            <NumberField
              id="images"
              value={draft.count}
              min={1}
              max={maxImagesPerSubmit}
              stepper
              invalid={countProblem !== undefined}
              describedBy="images-error"
              decreaseLabel={t('fewer')}
              increaseLabel={t('more')}
              onChange={(count) => store.change({ count })}
            />
          </div>
          <FieldError id="images-error">{countProblem}</FieldError>
        </div>
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
