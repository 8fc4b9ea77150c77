'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DifferenceList } from '@/components/playground/compare/difference-list'
import { useCostWords } from '@/components/playground/generation-words'
import { StateLine } from '@/components/playground/list/state-line'
import { frameOf, proportionOf } from '@/components/playground/shape'
import { Picture } from '@/components/playground/table/picture'
import { Frame } from '@/components/ui/frame'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { GenerationView } from '@/lib/generations/view'
import { differencesOf } from '@/lib/playground/compare'

function Side({
  generation,
  selected,
  onSelect,
}: {
  generation: GenerationView
  selected: boolean
  onSelect: (generation: GenerationView) => void
}) {
  const cost = useCostWords()
  const { provider, image, state, prompt, id } = generation
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      {image ? (
        <Picture key={id} image={image} prompt={prompt} />
      ) : (
        <Frame kind={frameOf(state)} {...proportionOf(generation)} large className="on-table" />
      )}
      <figcaption className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2 tabular-nums [--surface:var(--table)]">
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => onSelect(generation)}
          className={clsx(
            'rounded-tag border px-1.5 font-semibold text-ink max-sm:min-h-11',
            selected ? 'border-accent bg-wash' : 'border-edge hover:bg-sunk',
          )}
        >
          {models[provider].name}
        </button>
        <StateLine generation={generation} />
        {image ? <span>{`${image.width} × ${image.height}`}</span> : null}
        <span>{cost(generation)}</span>
      </figcaption>
    </figure>
  )
}

/** The pictures of a comparison in one frame, pair by pair, and what they were made with that is not the same. */
export function CompareFrame({
  reapi,
  modelStudio,
  selected,
  onSelect,
  children,
}: {
  /** In the order they were asked for; as `comparisonOf` gives them. */
  reapi: readonly GenerationView[]
  modelStudio: readonly GenerationView[]
  /** The side that `children` is about. */
  selected: GenerationView
  onSelect: (generation: GenerationView) => void
  children: ReactNode
}) {
  const t = useTranslations('reuse')
  const [first] = reapi
  const [other] = modelStudio
  if (!first || !other) return null
  const pairs = Array.from({ length: Math.max(reapi.length, modelStudio.length) }, (_, place) =>
    [reapi[place], modelStudio[place]].filter((side) => side !== undefined),
  )
  const joint = [...reapi, ...modelStudio].reduce((sum, { cost }) => sum + cost.microUsd, 0)
  return (
    <section aria-label={t('compare')} className="flex w-full flex-col gap-4">
      {pairs.map((pair) => (
        <div key={pair[0]?.id} className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {pair.map((side) => (
            <Side
              key={side.id}
              generation={side}
              selected={side.id === selected.id}
              onSelect={onSelect}
            />
          ))}
        </div>
      ))}
      <p className="text-small tabular-nums">{t('joint', { amount: formatUsd(joint) })}</p>
      {children}
      <DifferenceList differences={differencesOf(first, other)} />
    </section>
  )
}
