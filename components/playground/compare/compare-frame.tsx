'use client'

import { useTranslations } from 'next-intl'
import { DifferenceList } from '@/components/playground/compare/difference-list'
import { useCostWords } from '@/components/playground/generation-words'
import { StateLine } from '@/components/playground/list/state-line'
import { frameOf, proportionOf } from '@/components/playground/shape'
import { Picture } from '@/components/playground/table/picture'
import { Frame } from '@/components/ui/frame'
import { models } from '@/lib/catalog/models'
import type { GenerationView } from '@/lib/generations/view'
import { differencesOf } from '@/lib/playground/compare'

function Side({
  generation,
  onSelect,
}: {
  generation: GenerationView
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
          onClick={() => onSelect(generation)}
          className="font-semibold text-ink underline decoration-edge underline-offset-2 max-sm:min-h-11"
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
  onSelect,
}: {
  /** In the order they were asked for; as `comparisonOf` gives them. */
  reapi: readonly GenerationView[]
  modelStudio: readonly GenerationView[]
  onSelect: (generation: GenerationView) => void
}) {
  const t = useTranslations('reuse')
  const [first] = reapi
  const [other] = modelStudio
  if (!first || !other) return null
  const pairs = Array.from({ length: Math.max(reapi.length, modelStudio.length) }, (_, place) =>
    [reapi[place], modelStudio[place]].filter((side) => side !== undefined),
  )
  return (
    <section aria-label={t('compare')} className="flex w-full flex-col gap-4">
      {pairs.map((pair) => (
        <div key={pair[0]?.id} className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {pair.map((side) => (
            <Side key={side.id} generation={side} onSelect={onSelect} />
          ))}
        </div>
      ))}
      <p dir="auto" className="words line-clamp-3 max-w-[60ch] text-prompt wrap-anywhere">
        {first.prompt}
      </p>
      <DifferenceList differences={differencesOf(first, other)} />
    </section>
  )
}
