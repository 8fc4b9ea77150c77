'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { glyphOf } from '@/components/review/state-line'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { QueueItem } from '@/lib/review/queue-view'
import type { ReviewView } from '@/lib/review/view'

const around = 12

/** What comes and what was: decided ones are dim, and say how. */
export function QueueStrip({
  items,
  index,
  reviews,
  onGo,
}: {
  items: readonly QueueItem[]
  index: number
  reviews: ReadonlyMap<string, ReviewView>
  onGo: (index: number) => void
}) {
  const t = useTranslations('review')
  const from = Math.max(0, index - around)
  return (
    <ol
      aria-label={t('queue')}
      className="flex h-23 shrink-0 items-center gap-2.5 overflow-hidden border-t border-line px-6 max-md:hidden"
    >
      {items.slice(from, index + around + 1).map(({ picture }, place) => {
        const at = from + place
        const state = reviews.get(picture.id)?.state ?? 'needs_review'
        return (
          <li key={picture.id} className={clsx('shrink-0', at < index - 2 && 'hidden')}>
            <button
              type="button"
              aria-current={at === index ? 'true' : undefined}
              onClick={() => onGo(at)}
              className="relative block outline-offset-2 aria-current:outline-2 aria-current:outline-accent"
            >
              <img
                src={`/api/images/${picture.id}/thumb`}
                alt={`${t(`state.${state}`)}: ${picture.prompt}`}
                width={(64 * picture.width) / picture.height}
                height={64}
                loading="lazy"
                className={clsx('block h-16 w-auto', state !== 'needs_review' && 'opacity-40')}
              />
              {state === 'needs_review' ? null : (
                <span className="absolute bottom-1 left-1 rounded-full bg-paper p-0.5">
                  <StateGlyph name={glyphOf[state]} size={14} />
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
