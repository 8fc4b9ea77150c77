'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { DraftStore } from '@/components/playground/draft-store'
import type { PlaygroundActions } from '@/components/playground/playground-actions'
import { ListDock } from '@/components/playground/list-mode/list-dock'
import { isChosen, priceOfOrder } from '@/components/playground/price-of-order'
import { takeOver } from '@/components/playground/take-over'
import { useDraftOptions } from '@/components/playground/use-draft'
import { useCommands, type WriteDialog } from '@/components/playground/use-commands'
import { useHydrated } from '@/components/ui/use-hydrated'
import { useSubmit } from '@/components/playground/use-submit'
import { CostDock } from '@/components/playground/write/cost-dock'
import { useProblemWords } from '@/components/playground/write/problem-words'
import { PromptPart } from '@/components/playground/write/prompt-part'
import { PromptTools } from '@/components/playground/write/prompt-tools'
import { ProviderPicker } from '@/components/playground/write/provider-picker'
import { RequestTool } from '@/components/playground/write/request-tool'
import type { SettingProps } from '@/components/playground/write/setting'
import { Settings } from '@/components/playground/write/settings'
import { providerIds, type ProviderId } from '@/lib/catalog/models'
import type { BudgetLeft } from '@/lib/cost/budget'
import type { PriceTable } from '@/lib/cost/price'
import type { GenerationView } from '@/lib/generations/view'
import { listCost, needsConfirmation, type ConfirmLimits } from '@/lib/playground/list/list-cost'
import type { ProviderAddresses } from '@/lib/playground/snippets/call'
import { countPrompts } from '@/lib/playground/variables'

const ConfirmOrder = dynamic(() =>
  import('@/components/playground/write/confirm-order').then((module) => module.ConfirmOrder),
)

/** The left column: the words, the settings, the cost, and Generate. */
export function WritePanel({
  store,
  actions,
  generations,
  onSending,
  onAccepted,
  refresh,
  userId,
  prices,
  sandboxes,
  budget,
  confirmLimits,
  addresses,
  mayGenerate,
}: {
  store: DraftStore
  actions: PlaygroundActions
  generations: GenerationView[]
  /** How many pictures are being handed over; 0 once it is known what became of them. */
  onSending: (pictures: number) => void
  /** Resolves when what was accepted is shown. */
  onAccepted: () => Promise<void>
  /** Asks for the status anew. */
  refresh: () => Promise<unknown>
  userId: string
  prices: PriceTable
  sandboxes: Record<ProviderId, boolean>
  budget: BudgetLeft | null
  confirmLimits: ConfirmLimits
  addresses: ProviderAddresses
  mayGenerate: boolean
}) {
  const t = useTranslations('playground')
  const hydrated = useHydrated()
  const words = useProblemWords()
  const draft = useDraftOptions(store)
  const prompts = useSyncExternalStore(
    store.subscribe,
    () => countPrompts(store.read().prompt),
    () => 1,
  )
  const providers = useMemo(() => providerIds.filter((id) => isChosen(draft, id)), [draft])
  const [shown, setShown] = useState<WriteDialog | null>(null)
  const close = () => setShown(null)
  const submission = useSubmit(store, {
    create: actions.createGenerations,
    mustConfirm: (requests) =>
      needsConfirmation(listCost(requests, prices, sandboxes), confirmLimits),
    onSending,
    onAccepted,
  })
  useCommands({ store, mayGenerate, show: setShown, submit: submission.submit })
  const price = priceOfOrder(draft, prompts, prices, sandboxes)
  const problemOf: SettingProps['problemOf'] = (...fields) => {
    const problem = submission.problems.find(({ field }) => fields.includes(field))
    return problem && words(problem)
  }
  const setting = { draft, change: store.change, problemOf }
  return (
    <section
      aria-label={t('write')}
      className="flex min-h-0 flex-col bg-paper md:border-r md:border-line"
    >
      <noscript>
        <p className="px-4 pt-4 text-warn sm:px-6">{t('noScript')}</p>
      </noscript>
      {/* Nothing typed before the page answers would be kept: until then it does not take any. */}
      <fieldset
        disabled={!hydrated}
        className="flex min-w-0 flex-1 flex-col gap-4 px-4 py-4 sm:px-6 md:min-h-0 md:overflow-y-auto"
      >
        <PromptPart
          store={store}
          problemOf={problemOf}
          providers={providers}
          tools={
            <PromptTools
              store={store}
              actions={actions}
              shown={shown === 'history' || shown === 'templates' ? shown : null}
              onShow={setShown}
              onUse={takeOver(store)}
            >
              {mayGenerate ? (
                <ListDock
                  open={shown === 'list'}
                  onOpen={() => setShown('list')}
                  onClose={close}
                  userId={userId}
                  defaults={draft}
                  prices={prices}
                  sandboxes={sandboxes}
                  limits={confirmLimits}
                  generations={generations}
                  createGenerations={actions.createGenerations}
                  cancelGeneration={actions.cancelGeneration}
                  refresh={refresh}
                />
              ) : null}
            </PromptTools>
          }
          onSubmit={submission.submit}
        />
        <ProviderPicker draft={draft} change={store.change} />
        <Settings {...setting} prices={prices} />
        <RequestTool
          store={store}
          addresses={addresses}
          open={shown === 'request'}
          onOpen={() => setShown('request')}
          onClose={close}
        />
      </fieldset>
      <CostDock
        price={price}
        prices={prices}
        rewritePrompt={draft.rewritePrompt}
        budget={budget}
        pending={submission.pending}
        disabled={!hydrated || !mayGenerate}
        failure={submission.failure ?? (mayGenerate ? null : t('viewerNote'))}
        onGenerate={submission.submit}
      />
      {submission.question ? (
        <ConfirmOrder
          cost={listCost(submission.question.requests, prices, sandboxes)}
          onConfirm={submission.confirm}
          onClose={submission.dismiss}
        />
      ) : null}
    </section>
  )
}
