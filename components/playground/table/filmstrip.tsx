'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { frameOf, glyphOf, proportionOf, shownState } from '@/components/playground/shape'
import { Frame } from '@/components/ui/frame'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { GenerationView } from '@/lib/generations/view'

function Small({ generation }: { generation: GenerationView }) {
  const { image, state } = generation
  if (!image)
    return <Frame kind={frameOf(state)} {...proportionOf(generation)} className="h-24 w-auto" />
  return (
    <img
      src={`/api/images/${image.id}/thumb`}
      width={image.width}
      height={image.height}
      alt=""
      className="h-24 w-auto"
    />
  )
}

/** Moves the strip alone, never the page. */
function showWithin(strip: HTMLElement, item: HTMLElement): void {
  const { offsetLeft, offsetWidth } = item
  const { scrollLeft, clientWidth } = strip
  const seen = offsetLeft >= scrollLeft && offsetLeft + offsetWidth <= scrollLeft + clientWidth
  if (!seen) strip.scrollLeft = offsetLeft - (clientWidth - offsetWidth) / 2
}

/** The other pictures of the same order, beneath the large one, each with what tells it from the rest. */
export function Filmstrip({
  siblings,
  selectedId,
  onSelect,
}: {
  siblings: GenerationView[]
  selectedId: string
  onSelect: (generation: GenerationView) => void
}) {
  const t = useTranslations('playground')
  const states = useTranslations('states')
  const strip = useRef<HTMLUListElement>(null)
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (strip.current && chosen.current) showWithin(strip.current, chosen.current)
  }, [selectedId])
  if (siblings.length < 2) return null
  return (
    <ul
      ref={strip}
      aria-label={t('siblings')}
      className="relative -m-1 flex w-0 min-w-[calc(100%+8px)] gap-3 overflow-x-auto p-1 [--surface:var(--table)]"
    >
      {siblings.map((sibling, index) => {
        const state = states(shownState(sibling))
        return (
          <li
            key={sibling.id}
            ref={sibling.id === selectedId ? chosen : undefined}
            className="flex shrink-0 flex-col gap-1"
          >
            <button
              type="button"
              aria-pressed={sibling.id === selectedId}
              aria-label={t('showPicture', { position: index + 1, state })}
              onClick={() => onSelect(sibling)}
              className={clsx(
                'grid h-24 place-items-center outline-offset-2',
                sibling.id === selectedId && 'outline-2 outline-accent',
              )}
            >
              <Small generation={sibling} />
            </button>
            <span className="flex items-center gap-1.5 text-micro text-ink-2 tabular-nums">
              <StateGlyph name={glyphOf(sibling)} size={12} />
              {sibling.image && sibling.seed !== null
                ? t('seedLabel', { seed: sibling.seed })
                : state}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
