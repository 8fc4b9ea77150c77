'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { frameOf, proportionOf } from '@/components/playground/shape'
import { Frame } from '@/components/ui/frame'
import type { GenerationView } from '@/lib/generations/view'

/** The other pictures of the same order, beneath the large one. */
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
  if (siblings.length < 2) return null
  return (
    <ul
      aria-label={t('siblings')}
      className="-m-1 flex w-0 min-w-[calc(100%+8px)] gap-3 overflow-x-auto p-1"
    >
      {siblings.map((sibling, index) => (
        <li key={sibling.id} className="shrink-0">
          <button
            type="button"
            aria-pressed={sibling.id === selectedId}
            aria-label={t('showPicture', { position: index + 1 })}
            onClick={() => onSelect(sibling)}
            className={clsx(
              'grid h-24 place-items-center outline-offset-2',
              sibling.id === selectedId && 'outline-2 outline-accent',
            )}
          >
            {sibling.image ? (
              <img
                src={`/api/images/${sibling.image.id}/thumb`}
                width={sibling.image.width}
                height={sibling.image.height}
                alt=""
                className="h-24 w-auto"
              />
            ) : (
              <Frame
                kind={frameOf(sibling.state)}
                {...proportionOf(sibling)}
                className="h-24 w-auto"
              />
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
