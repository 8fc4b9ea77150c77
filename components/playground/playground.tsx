'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GenerationList } from '@/components/playground/list/generation-list'
import type { RowActions } from '@/components/playground/list/generation-row'
import { retryOf, settingsOf } from '@/components/playground/reuse'
import { siblingsOf } from '@/components/playground/siblings'
import { shapeOfDraft } from '@/components/playground/size-choice'
import { EmptyTable } from '@/components/playground/table/empty-table'
import { PictureTable } from '@/components/playground/table/picture-table'
import { useAnnouncement } from '@/components/playground/use-announcement'
import { useDraft } from '@/components/playground/use-draft'
import { useGenerations } from '@/components/playground/use-generations'
import { sendRequest, useSubmit, type CreateGenerations } from '@/components/playground/use-submit'
import { WritePanel } from '@/components/playground/write/write-panel'
import type { ProviderId } from '@/lib/catalog/models'
import type { PriceTable } from '@/lib/cost/price'
import type { GenerationsView, GenerationView } from '@/lib/generations/view'

export interface PlaygroundProps {
  userId: string
  mayGenerate: boolean
  /** Which providers are played by the sandbox. */
  sandboxes: Record<ProviderId, boolean>
  prices: PriceTable
  /** What the list shows before the first answer from here. */
  initial: GenerationsView
  createGenerations: CreateGenerations
  /** True when it was canceled before it was sent. */
  cancelGeneration: (id: string) => Promise<boolean>
}

/** Write on the left, look in the middle, keep an eye on the right. */
export function Playground(props: PlaygroundProps) {
  const t = useTranslations('playground')
  const [draft, store] = useDraft(props.userId)
  const [announcement, announce] = useAnnouncement()
  const { view, stale, refresh } = useGenerations(props.initial, announce)
  /** `null` follows the newest. */
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const accepted = () => {
    setSelectedId(null)
    setNotice(null)
    void refresh()
    if (matchMedia('(width < 900px)').matches) document.getElementById('table')?.scrollIntoView()
  }
  const submission = useSubmit(store, props.createGenerations, accepted)

  const { generations } = view
  const selected = generations.find(({ id }) => id === selectedId) ?? generations[0]
  const select = ({ id }: GenerationView) => setSelectedId(id)
  const reuse = (generation: GenerationView) => {
    store.change(settingsOf(generation))
    document.getElementById('prompt')?.focus()
  }
  const actions: RowActions = {
    select,
    reuse,
    cancel: ({ id }) => {
      void props.cancelGeneration(id).then(
        (canceled) => {
          setNotice(canceled ? null : t('cancelTooLate'))
          void refresh()
        },
        () => setNotice(t('stale')),
      )
    },
    retry: (generation) => {
      void sendRequest(props.createGenerations, retryOf(generation)).then((result) => {
        if (result.ok) accepted()
        else
          setNotice(
            'error' in result ? t('refusedByUs', { message: result.error.message }) : t('stale'),
          )
      })
    },
  }

  return (
    <div className="grid flex-1 grid-cols-1 max-md:mx-auto max-md:w-full max-md:max-w-140 md:min-h-0 md:grid-cols-[400px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)] lg:grid-cols-[456px_minmax(0,1fr)_312px] xl:grid-cols-[480px_minmax(0,1fr)_360px]">
      <h1 className="sr-only">{t('title')}</h1>
      <WritePanel
        draft={draft}
        store={store}
        submission={submission}
        prices={props.prices}
        sandboxes={props.sandboxes}
        mayGenerate={props.mayGenerate}
      />
      <div className="min-h-0 bg-table md:overflow-y-auto lg:contents">
        <section
          aria-label={t('table')}
          id="table"
          className="flex flex-col gap-4 bg-table p-4 md:p-6 lg:min-h-0 lg:overflow-y-auto"
        >
          {selected ? (
            <PictureTable
              generation={selected}
              siblings={siblingsOf(generations, selected)}
              clock={view}
              onSelect={select}
              onReuse={reuse}
              onUseSeed={(seed) => store.change({ provider: 'model-studio', seed })}
            />
          ) : (
            <EmptyTable {...shapeOfDraft(draft)} />
          )}
        </section>
        <GenerationList
          generations={generations}
          clock={view}
          stale={stale}
          notice={notice}
          selectedId={selected?.id}
          mayGenerate={props.mayGenerate}
          actions={actions}
        />
      </div>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  )
}
