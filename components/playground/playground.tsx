'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { GenerationList } from '@/components/playground/list/generation-list'
import { useFinishedNotice } from '@/components/playground/notify/use-finished-notice'
import type { PlaygroundActions } from '@/components/playground/playground-actions'
import { stillComing, type Sending } from '@/components/playground/sending'
import { EmptyTable } from '@/components/playground/table/empty-table'
import { Table } from '@/components/playground/table/table'
import { takeOverSent } from '@/components/playground/take-over'
import { useAnnouncement } from '@/components/playground/use-announcement'
import { useDraftStore } from '@/components/playground/use-draft'
import { useGenerations } from '@/components/playground/use-generations'
import { useRowActions } from '@/components/playground/use-row-actions'
import { useSentSettings } from '@/components/playground/use-sent-settings'
import { WritePanel } from '@/components/playground/write/write-panel'
import type { ProviderId } from '@/lib/catalog/models'
import type { PriceTable } from '@/lib/cost/price'
import type { GenerationsView, GenerationView } from '@/lib/generations/view'
import type { ConfirmLimits } from '@/lib/playground/list/list-cost'
import { reuseOf, varyOf } from '@/lib/playground/reuse-settings'
import type { ProviderAddresses } from '@/lib/playground/snippets/call'

const PictureDrop = dynamic(
  () => import('@/components/playground/reuse/picture-drop').then((file) => file.PictureDrop),
  { ssr: false },
)

export interface PlaygroundProps {
  userId: string
  mayGenerate: boolean
  /** Which providers are played by the sandbox. */
  sandboxes: Record<ProviderId, boolean>
  prices: PriceTable
  confirmLimits: ConfirmLimits
  addresses: ProviderAddresses
  /** What the list shows before the first answer from here. */
  initial: GenerationsView
  actions: PlaygroundActions
}

/** Write on the left, look in the middle, keep an eye on the right. */
export function Playground(props: PlaygroundProps) {
  const t = useTranslations('playground')
  const store = useDraftStore(props.userId)
  const [announcement, announce] = useAnnouncement()
  const { view, stale, refresh } = useGenerations(props.initial, announce)
  /** `null` follows the newest. */
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [sending, setSending] = useState<Sending>({ pictures: 0, newest: undefined })
  const accepted = useCallback(async () => {
    setSelectedId(null)
    await refresh()
    if (matchMedia('(width < 900px)').matches) document.getElementById('table')?.scrollIntoView()
  }, [refresh])
  const row = useRowActions(props.actions, { changed: refresh, accepted })

  const { generations } = view
  const selected = generations.find(({ id }) => id === selectedId) ?? generations[0]
  const select = useCallback(({ id }: GenerationView) => setSelectedId(id), [])
  const restore = useMemo(() => takeOverSent(store), [store])
  const reuse = useCallback((generation: GenerationView) => restore(reuseOf(generation)), [restore])
  const rowActions = useMemo(
    () => ({ ...row.actions, select, reuse }),
    [row.actions, select, reuse],
  )
  useFinishedNotice(generations)
  useSentSettings(restore)

  return (
    <div className="grid flex-1 grid-cols-1 max-md:mx-auto max-md:w-full max-md:max-w-140 md:min-h-0 md:grid-cols-[400px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)] lg:grid-cols-[456px_minmax(0,1fr)_312px] xl:grid-cols-[480px_minmax(0,1fr)_360px]">
      <h1 className="sr-only">{t('title')}</h1>
      <WritePanel
        store={store}
        actions={props.actions}
        generations={generations}
        onSending={(pictures) => setSending({ pictures, newest: generations[0]?.id })}
        onAccepted={accepted}
        refresh={refresh}
        userId={props.userId}
        prices={props.prices}
        sandboxes={props.sandboxes}
        budget={view.budget}
        confirmLimits={props.confirmLimits}
        addresses={props.addresses}
        mayGenerate={props.mayGenerate}
      />
      <div className="min-h-0 bg-table md:overflow-y-auto lg:contents">
        <section
          aria-label={t('table')}
          id="table"
          className="flex flex-col gap-4 bg-table p-4 md:p-6 lg:min-h-0 lg:overflow-y-auto"
        >
          {selected ? (
            <Table
              generations={generations}
              generation={selected}
              clock={view.clock}
              onSelect={select}
              onCancel={props.mayGenerate ? row.actions.cancel : undefined}
              onPause={props.mayGenerate ? row.actions.pause : undefined}
              onResume={props.mayGenerate ? row.actions.resume : undefined}
              onReuse={reuse}
              onVary={(generation) => restore(varyOf(generation))}
              onUseSeed={(seed) => store.change({ compare: false, provider: 'model-studio', seed })}
            />
          ) : (
            <EmptyTable store={store} />
          )}
        </section>
        <GenerationList
          generations={generations}
          coming={stillComing(sending, generations)}
          clock={view.clock}
          stale={stale}
          notice={row.notice}
          selectedId={selected?.id}
          mayGenerate={props.mayGenerate}
          actions={rowActions}
        />
      </div>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <PictureDrop onRestore={restore} />
    </div>
  )
}
