'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Doing } from '@/components/playground/list/doing'
import { Elapsed, type ServerClock } from '@/components/playground/list/elapsed'
import { StateLine } from '@/components/playground/list/state-line'
import { frameOf, proportionOf } from '@/components/playground/shape'
import { Filmstrip } from '@/components/playground/table/filmstrip'
import { Picture } from '@/components/playground/table/picture'
import { PictureLabel } from '@/components/playground/table/picture-label'
import type { TableActions } from '@/components/playground/table/table'
import { Frame } from '@/components/ui/frame'
import type { GenerationView } from '@/lib/generations/view'

const OrderTools = dynamic(() =>
  import('@/components/playground/table/order-tools').then((module) => module.OrderTools),
)

/** The chosen picture, large, with its siblings beneath and then its label. */
export function PictureTable({
  generation,
  siblings,
  clock,
  onSelect,
  onCancel,
  onPause,
  onResume,
  ...actions
}: {
  generation: GenerationView
  siblings: GenerationView[]
  clock: ServerClock
} & TableActions) {
  const t = useTranslations('playground')
  const { id, image, state, prompt } = generation
  return (
    <>
      <div className="flex min-h-7 shrink-0 items-center gap-3 [--surface:var(--table)] max-sm:min-h-11">
        <StateLine generation={generation} />
        {siblings.length > 1 ? (
          <span className="text-ink-2">
            {t('positionOf', {
              position: siblings.findIndex((sibling) => sibling.id === id) + 1,
              count: siblings.length,
            })}
          </span>
        ) : null}
        {image || generation.waitsFor === 'person' ? null : (
          <span className="text-ink-2">
            <Elapsed generation={generation} clock={clock} />
          </span>
        )}
        {siblings.length > 1 ? (
          <OrderTools
            siblings={siblings}
            onCancel={onCancel}
            onPause={onPause}
            onResume={onResume}
          />
        ) : null}
      </div>
      <div
        // Another order is laid out anew, so that nothing of the last one is seen to move.
        key={generation.orderId}
        className="mx-auto my-auto flex w-fit max-w-full min-w-[min(100%,28rem)] flex-col gap-4"
      >
        {image ? (
          <Picture key={image.id} image={image} prompt={prompt} />
        ) : (
          <Frame kind={frameOf(state)} {...proportionOf(generation)} large className="on-table" />
        )}
        <Filmstrip siblings={siblings} selectedId={id} onSelect={onSelect} />
        <Doing generation={generation} clock={clock} />
        <PictureLabel generation={generation} {...actions} />
      </div>
    </>
  )
}
