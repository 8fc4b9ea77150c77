'use client'

import dynamic from 'next/dynamic'
import type { ServerClock } from '@/components/playground/list/elapsed'
import { siblingsOf } from '@/components/playground/siblings'
import { PictureLabel } from '@/components/playground/table/picture-label'
import { PictureTable } from '@/components/playground/table/picture-table'
import type { ProviderId } from '@/lib/catalog/models'
import type { GenerationView } from '@/lib/generations/view'

const CompareFrame = dynamic(() =>
  import('@/components/playground/compare/compare-frame').then((module) => module.CompareFrame),
)

export interface TableActions {
  onSelect: (generation: GenerationView) => void
  /** `undefined`: this person may not. */
  onCancel: ((generation: GenerationView) => void) | undefined
  /** What of them was not sent yet waits until it is resumed. `undefined`: this person may not. */
  onPause: ((generations: GenerationView[]) => void) | undefined
  onResume: ((generations: GenerationView[]) => void) | undefined
  onReuse: (generation: GenerationView) => void
  onVary: (generation: GenerationView) => void
  onUseSeed: (seed: number) => void
}

/** One picture large, or two side by side where they were ordered to be compared. */
export function Table({
  generations,
  generation,
  clock,
  ...actions
}: {
  generations: GenerationView[]
  generation: GenerationView
  clock: ServerClock
} & TableActions) {
  const siblings = siblingsOf(generations, generation)
  const of = (wanted: ProviderId) => siblings.filter(({ provider }) => provider === wanted)
  const [reapi, modelStudio] = [of('reapi'), of('model-studio')]
  if (reapi.length > 0 && modelStudio.length > 0)
    return (
      <CompareFrame
        reapi={reapi}
        modelStudio={modelStudio}
        selected={generation}
        onSelect={actions.onSelect}
      >
        <PictureLabel generation={generation} {...actions} />
      </CompareFrame>
    )
  return <PictureTable generation={generation} siblings={siblings} clock={clock} {...actions} />
}
