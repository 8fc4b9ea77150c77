'use client'

import clsx from 'clsx'
import { Link2, Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ComparedPicture } from '@/components/compare/compared'
import { Slider } from '@/components/compare/slider'
import { SyncedImage } from '@/components/compare/synced-image'
import { useViewport } from '@/components/compare/use-viewport'
import { whole, zoomAt } from '@/components/compare/viewport'
import type { ReviewActions } from '@/components/review/actions'
import { DecisionButtons } from '@/components/review/decision-buttons'
import { NoteLine } from '@/components/review/note-line'
import { StateLine } from '@/components/review/state-line'
import { useReviews, type Me } from '@/components/review/use-reviews'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import type { ReviewView } from '@/lib/review/view'

/** By how many pictures there are. */
const columns: Record<number, string> = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
  5: 'sm:grid-cols-3',
  6: 'sm:grid-cols-3',
}

/** Two to six pictures under one glass, and a decision on each. */
export function CompareBoard({
  pictures,
  reviews,
  me,
  actions,
}: {
  pictures: readonly ComparedPicture[]
  reviews: readonly ReviewView[]
  me: Me
  actions: ReviewActions
}) {
  const t = useTranslations('compare')
  const tReview = useTranslations('review')
  const store = useReviews(reviews, me, actions)
  const { view, setView, region, onKeyDown, frame } = useViewport()
  const [mode, setMode] = useState<'side' | 'slider'>('side')
  const [first, second] = pictures
  const two = pictures.length === 2 && first && second
  const ratio = first ? `${first.width} / ${first.height}` : undefined

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-3">
        {two ? (
          <div className="w-60">
            <Segmented
              name="compare-view"
              label={t('view')}
              options={[
                { value: 'side', label: t('sideBySide') },
                { value: 'slider', label: t('slider') },
              ]}
              value={mode}
              onChange={setMode}
            />
          </div>
        ) : null}
        <div role="group" aria-label={t('zoom')} className="flex items-center gap-1">
          <Button aria-label={t('zoomOut')} onClick={() => setView(zoomAt(view, 1 / 1.5))}>
            <Minus size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <span className="inline-flex min-w-18 items-center justify-center gap-1.5 tabular-nums">
            <Link2 size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('zoomValue', { percent: Math.round(view.scale * 100) })}
          </span>
          <Button aria-label={t('zoomIn')} onClick={() => setView(zoomAt(view, 1.5))}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button variant="quiet" onClick={() => setView(whole)}>
            {t('fit')}
          </Button>
        </div>
        <NoteLine note={store.note} quiet />
      </div>
      <div
        ref={region}
        tabIndex={0}
        role="region"
        aria-label={t('pictures')}
        data-arrow-keys
        onKeyDown={onKeyDown}
      >
        {mode === 'slider' && two ? (
          <Slider
            pictures={[first, second]}
            view={view}
            frame={frame}
            dividerLabel={t('divider')}
          />
        ) : null}
        <ul className={clsx('grid grid-cols-1 gap-x-6 gap-y-4', columns[pictures.length])}>
          {pictures.map((picture, index) => {
            const review = store.reviews.get(picture.id)
            return (
              <li key={picture.id} className="flex min-w-0 flex-col gap-2">
                <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3">
                  {review ? (
                    <StateLine state={review.state} word={tReview(`state.${review.state}`)} />
                  ) : null}
                  <span className="text-small text-ink-2">{picture.label}</span>
                </div>
                {mode === 'side' ? (
                  <div
                    data-frame
                    {...frame}
                    className="relative cursor-grab touch-none overflow-hidden bg-sunk active:cursor-grabbing"
                    style={{ aspectRatio: ratio }}
                  >
                    <SyncedImage picture={picture} view={view} />
                  </div>
                ) : null}
                {review?.may.judge === 'allowed' ? (
                  <DecisionButtons
                    state={review.state}
                    disabled={false}
                    keys={false}
                    label={t('decide', { number: index + 1 })}
                    onDecide={(verb) => void store.decide(picture.id, verb)}
                  />
                ) : null}
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
