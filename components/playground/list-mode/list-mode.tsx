'use client'

import { BatchPanel } from '@/components/playground/list-mode/batch-panel'
import { ListDialog } from '@/components/playground/list-mode/list-dialog'
import { useBatch } from '@/components/playground/list-mode/use-batch'
import type { ProviderId } from '@/lib/catalog/models'
import type { PriceTable } from '@/lib/cost/price'
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import { isMoving, type GenerationView } from '@/lib/generations/view'
import { progressOf } from '@/lib/playground/batch/batch'
import type { ConfirmLimits } from '@/lib/playground/list/list-cost'
import type { ListDefaults } from '@/lib/playground/list/row-request'

export interface ListModeProps {
  userId: string
  /** The dialog is open. The list that is on its way is sent, and shown, either way. */
  open: boolean
  onClose: () => void
  /** What a row leaves open: the draft. */
  defaults: ListDefaults
  prices: PriceTable
  sandboxes: Record<ProviderId, boolean>
  limits: ConfirmLimits
  generations: readonly GenerationView[]
  createGenerations: (request: GenerationRequest) => Promise<SubmitResult>
  cancelGeneration: (id: string) => Promise<boolean>
  /** Asks for the status anew. */
  refresh: () => Promise<unknown>
}

/** A list in the making, and the one on its way. Mount it through `ListDock`, which loads it late. */
export function ListMode(props: ListModeProps) {
  const { generations, refresh, cancelGeneration } = props
  const [batch, store] = useBatch({
    userId: props.userId,
    running: generations.filter(isMoving).length,
    create: props.createGenerations,
    refresh,
  })

  async function cancelQueued(ids: string[]): Promise<void> {
    // What cannot be canceled any more was sent, and the status says so.
    await Promise.allSettled(ids.map((id) => cancelGeneration(id)))
    await refresh()
  }

  return (
    <>
      {batch ? (
        <BatchPanel
          batch={batch}
          store={store}
          generations={generations}
          onCancelQueued={(ids) => void cancelQueued(ids)}
        />
      ) : null}
      <ListDialog
        open={props.open}
        defaults={props.defaults}
        prices={props.prices}
        sandboxes={props.sandboxes}
        limits={props.limits}
        store={store}
        busy={batch !== null && !progressOf(batch, generations).done}
        onClose={props.onClose}
      />
    </>
  )
}
