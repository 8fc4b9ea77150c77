'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, MouseEvent } from 'react'
import { numberedPins } from '@/components/review/pin-numbers'
import type { CommentView, Pin } from '@/lib/review/view'

const most = 10_000
const step = 100
const within = (place: number) => Math.min(most, Math.max(0, Math.round(place)))

/** Its tip, below left, is the place that is meant. */
const look =
  'absolute grid size-6 -translate-y-full place-items-center rounded-full rounded-bl-none border text-micro font-semibold'

const at = ({ x, y }: Pin) => ({ left: `${x / 100}%`, top: `${y / 100}%` })

/**
 * Lies over the picture exactly: a click makes a pin there. The pin that is being placed is moved with the
 * arrow keys, too.
 */
export function Pins({
  comments,
  chosen,
  draft,
  onChoose,
  onDraft,
}: {
  comments: readonly CommentView[]
  /** The comment that is pointed at. */
  chosen: string | null
  draft: Pin | null
  onChoose: (commentId: string) => void
  /** `null` where no pins can be made. */
  onDraft: ((pin: Pin) => void) | null
}) {
  const t = useTranslations('review')

  function place(event: MouseEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return
    const box = event.currentTarget.getBoundingClientRect()
    onDraft?.({
      x: within(((event.clientX - box.left) / box.width) * most),
      y: within(((event.clientY - box.top) / box.height) * most),
    })
  }

  function move(event: KeyboardEvent, { x, y }: Pin): void {
    const [dx, dy] = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }[event.key] ?? [0, 0]
    if (dx === 0 && dy === 0) return
    event.preventDefault()
    onDraft?.({ x: within(x + (dx ?? 0)), y: within(y + (dy ?? 0)) })
  }

  return (
    <div className={clsx('absolute inset-0', onDraft && 'cursor-crosshair')} onClick={place}>
      {numberedPins(comments).map(({ commentId, number, author, pin }) => (
        <button
          key={commentId}
          type="button"
          aria-label={t('pinOf', { number, name: author })}
          aria-pressed={commentId === chosen}
          style={at(pin)}
          onClick={() => onChoose(commentId)}
          className={clsx(
            look,
            'border-ink bg-raised text-ink aria-pressed:border-on-accent aria-pressed:bg-accent aria-pressed:text-on-accent',
          )}
        >
          {number}
        </button>
      ))}
      {draft ? (
        <button
          type="button"
          aria-label={t('pinHere')}
          data-arrow-keys
          style={at(draft)}
          onKeyDown={(event) => move(event, draft)}
          className={clsx(look, 'border-dashed border-on-accent bg-accent text-on-accent')}
        >
          +
        </button>
      ) : null}
    </div>
  )
}
