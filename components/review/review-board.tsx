'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { ReviewActions } from '@/components/review/actions'
import { DecisionButtons } from '@/components/review/decision-buttons'
import { EmptyQueue } from '@/components/review/empty-queue'
import { NoteLine } from '@/components/review/note-line'
import { Pins } from '@/components/review/pins'
import { QueueAside } from '@/components/review/queue-aside'
import { QueueBar } from '@/components/review/queue-bar'
import { QueueStrip } from '@/components/review/queue-strip'
import { Rating } from '@/components/review/rating'
import { ReasonForm } from '@/components/review/reason-form'
import { Stage } from '@/components/review/stage'
import { StateLine } from '@/components/review/state-line'
import { useKeys } from '@/components/review/use-keys'
import { usePins } from '@/components/review/use-pins'
import { usePreload } from '@/components/review/use-preload'
import { useQueue } from '@/components/review/use-queue'
import { useReviews, type Me } from '@/components/review/use-reviews'
import type { DecisionVerb } from '@/lib/review/machine'
import type { QueuePage } from '@/lib/review/queue-view'

/** One picture large, and the whole review by single keys. */
export function ReviewBoard({
  first,
  me,
  manages,
  actions,
  locale,
  serverZone,
  tools,
}: {
  first: QueuePage
  me: Me
  manages: boolean
  actions: ReviewActions
  locale: string
  serverZone: string
  tools?: ReactNode
}) {
  const t = useTranslations('review')
  const store = useReviews(
    first.items.map(({ review }) => review),
    me,
    actions,
  )
  const queue = useQueue(first, me, store)
  const pins = usePins()
  const [density, setDensity] = useState<number | null>(null)
  /** The decision that is being explained: the picture stays until that is done. */
  const [explaining, setExplaining] = useState<Promise<string | null> | null>(null)
  const { current, items, index } = queue
  const review = current && store.reviews.get(current.picture.id)
  const allowed = review?.may.judge === 'allowed'
  usePreload(
    items.slice(index, index + 3).map(({ picture }) => `/api/images/${picture.id}/preview`),
  )

  function leave(move: () => void): void {
    setExplaining(null)
    setDensity(null)
    pins.clear()
    move()
  }

  function decide(verb: DecisionVerb): void {
    if (!allowed) return
    const decision = queue.decide(verb)
    if (verb === 'request_changes' && decision) setExplaining(decision)
    else leave(queue.goOn)
  }

  async function saveReason(reason: string): Promise<void> {
    const imageId = current?.picture.id
    const decision = explaining
    leave(queue.goOn)
    const decisionId = await decision
    if (decisionId && imageId) await store.explain(imageId, decisionId, reason)
  }

  const rate = (stars: number) => {
    if (allowed && current) store.rate(current.picture.id, stars)
  }
  const zoom = () => setDensity(density === null ? window.devicePixelRatio || 1 : null)
  const undo = () => leave(() => void queue.undo())
  useKeys({
    a: () => decide('approve'),
    c: () => decide('request_changes'),
    r: () => decide('reject'),
    ...{ 1: () => rate(1), 2: () => rate(2), 3: () => rate(3), 4: () => rate(4), 5: () => rate(5) },
    z: zoom,
    u: undo,
    arrowleft: () => leave(() => queue.go(index - 1)),
    arrowright: () => leave(() => queue.go(index + 1)),
  })

  const bar = (
    <QueueBar
      position={current ? index + 1 : null}
      total={Math.max(queue.total, items.length)}
      zoomed={density !== null}
      onZoom={zoom}
      onUndo={undo}
    >
      {tools}
    </QueueBar>
  )
  if (!current || !review)
    return (
      <div className="flex flex-1 flex-col bg-table [--surface:var(--table)]">
        {bar}
        <NoteLine note={store.note} quiet={false} />
        <EmptyQueue
          title={t(items.length > 0 ? 'doneTitle' : 'emptyTitle')}
          text={t(items.length > 0 ? 'doneText' : 'emptyText')}
          action={t('toGallery')}
        />
      </div>
    )
  return (
    <div className="flex flex-1 flex-col bg-table [--surface:var(--table)] md:min-h-0 md:flex-row">
      <div className="flex min-w-0 flex-1 flex-col max-md:contents">
        {bar}
        <div className="flex min-h-0 flex-1 flex-col px-6 max-md:order-1 max-md:flex-none max-md:px-0">
          <Stage picture={current.picture} density={density} zoomedLabel={t('zoomedPicture')}>
            <Pins
              comments={review.comments}
              chosen={pins.chosen}
              draft={pins.draft}
              onChoose={pins.choose}
              onDraft={review.may.takePart ? pins.place : null}
            />
          </Stage>
          <div className="flex min-h-9 flex-wrap items-center gap-x-4 py-1.5 max-md:px-4 md:justify-center">
            <StateLine state={review.state} word={t(`state.${review.state}`)} />
            {review.approvedBy.length > 0 ? (
              <span className="text-small text-ink-2">
                {t('waitsForSecond', { names: review.approvedBy.join(', ') })}
              </span>
            ) : null}
            {review.may.judge === 'allowed' ? null : (
              <span className="text-small text-ink-2">{t(`cannotJudge.${review.may.judge}`)}</span>
            )}
            <NoteLine note={store.note} quiet />
          </div>
        </div>
        <div className="z-10 flex flex-wrap items-center justify-center gap-x-6 gap-y-2 border-line px-6 pb-3 max-md:sticky max-md:bottom-0 max-md:order-4 max-md:flex-col-reverse max-md:flex-nowrap max-md:items-stretch max-md:border-t max-md:bg-paper max-md:px-4 max-md:py-3 max-sm:bottom-[calc(60px+env(safe-area-inset-bottom))]">
          {explaining ? (
            <div className="w-full max-w-160">
              <ReasonForm
                onSave={(reason) => void saveReason(reason)}
                onSkip={() => leave(queue.goOn)}
              />
            </div>
          ) : (
            <>
              <DecisionButtons state={review.state} disabled={!allowed} keys onDecide={decide} />
              <Rating rating={review.rating} disabled={!allowed} keys onRate={rate} />
            </>
          )}
        </div>
        <QueueStrip
          items={items}
          index={index}
          reviews={store.reviews}
          onGo={(to) => leave(() => queue.go(to))}
        />
      </div>
      <QueueAside
        picture={current.picture}
        review={review}
        store={store}
        pins={pins}
        context={{
          locale,
          serverZone,
          mayDelete: ({ author, deleted }) => !deleted && (manages || author.id === me.id),
          onDelete: (commentId) => void store.deleteComment(current.picture.id, commentId),
        }}
      />
    </div>
  )
}
