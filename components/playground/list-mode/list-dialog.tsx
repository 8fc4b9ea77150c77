'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { ConfirmList } from '@/components/playground/list-mode/confirm-list'
import { ListInput } from '@/components/playground/list-mode/list-input'
import { ListNotes } from '@/components/playground/list-mode/list-notes'
import { ListPreview } from '@/components/playground/list-mode/list-preview'
import { ListTotal } from '@/components/playground/list-mode/list-total'
import { newRequestKey } from '@/components/playground/list-mode/new-request-key'
import { mostListPictures, useList } from '@/components/playground/list-mode/use-list'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ProviderId } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { PriceTable } from '@/lib/cost/price'
import { startBatch } from '@/lib/playground/batch/batch'
import type { BatchStore } from '@/lib/playground/batch/batch-store'
import { listCost, needsConfirmation, type ConfirmLimits } from '@/lib/playground/list/list-cost'
import type { ListDefaults } from '@/lib/playground/list/row-request'

/** Write or drop a list, see every row and the sum, and send what is good. */
export function ListDialog({
  open,
  defaults,
  prices,
  sandboxes,
  limits,
  store,
  busy,
  onClose,
}: {
  open: boolean
  defaults: ListDefaults
  prices: PriceTable
  sandboxes: Record<ProviderId, boolean>
  limits: ConfirmLimits
  store: BatchStore
  /** Another list is not at its end. */
  busy: boolean
  onClose: () => void
}) {
  const t = useTranslations('list')
  const { text, setText, list } = useList(defaults)
  const [confirming, setConfirming] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const requests = useMemo(
    () =>
      list.entries.filter(({ problems }) => problems.length === 0).map(({ request }) => request),
    [list],
  )
  const cost = useMemo(() => listCost(requests, prices, sandboxes), [requests, prices, sandboxes])
  const { pictures, microUsd } = cost
  const sendable = list.fits && pictures > 0 && pictures <= mostListPictures && !busy

  function send(): void {
    setConfirming(false)
    const keyed = requests.map((request) => ({ ...request, requestKey: newRequestKey() }))
    if (!store.start(startBatch(keyed))) return setFault(t('cannotKeep'))
    setFault(null)
    setText('')
    onClose()
  }

  const price = formatUsd(microUsd)
  const label =
    microUsd === 0 ? t('sendFree', { count: pictures }) : t('send', { count: pictures, price })
  return (
    <Dialog open={open} title={t('title')} wide onClose={onClose}>
      <div className="flex flex-col gap-4">
        <ListInput text={text} onChange={setText} />
        <ListNotes list={list} pictures={pictures} />
        {list.entries.length > 0 ? (
          <>
            <ListPreview entries={list.entries} prices={prices} sandboxes={sandboxes} />
            <ListTotal cost={cost} />
          </>
        ) : null}
        {busy || fault !== null ? (
          <p role="alert" className="text-small text-bad">
            {busy ? t('running') : fault}
          </p>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant="primary"
            disabled={!sendable}
            onClick={() => (needsConfirmation(cost, limits) ? setConfirming(true) : send())}
          >
            {pictures === 0 ? t('nothingToSend') : label}
          </Button>
        </div>
      </div>
      <ConfirmList
        open={confirming}
        cost={cost}
        limits={limits}
        onConfirm={send}
        onClose={() => setConfirming(false)}
      />
    </Dialog>
  )
}
