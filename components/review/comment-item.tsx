'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { CommentText } from '@/components/review/comment-text'
import { useTimeZone } from '@/components/gallery/use-time-zone'
import { momentName, timeOf } from '@/lib/gallery/calendar'
import type { CommentView } from '@/lib/review/view'

export interface CommentContext {
  locale: string
  serverZone: string
  /** May this comment be deleted by whoever looks? */
  mayDelete: (comment: CommentView) => boolean
  onDelete: (commentId: string) => void
}

const small =
  'min-h-6 text-micro text-ink-3 underline-offset-2 hover:text-ink hover:underline max-md:min-h-11'

/** One person's words. */
export function CommentItem({
  comment,
  number,
  chosen = false,
  context: { locale, serverZone, mayDelete, onDelete },
  onReply,
  onChoose,
}: {
  comment: CommentView
  /** Of its pin. */
  number?: number
  chosen?: boolean
  context: CommentContext
  onReply?: () => void
  onChoose?: () => void
}) {
  const t = useTranslations('review')
  const zone = useTimeZone(serverZone)
  const moment = new Date(comment.at)
  return (
    <article className="flex gap-2.5">
      {number === undefined ? null : (
        <button
          type="button"
          aria-label={t('pinOf', { number, name: comment.author.name })}
          aria-pressed={chosen}
          onClick={onChoose}
          className={clsx(
            'grid size-6 shrink-0 place-items-center rounded-full rounded-bl-none border border-ink text-micro font-semibold',
            'aria-pressed:border-transparent aria-pressed:bg-accent aria-pressed:text-on-accent',
          )}
        >
          {number}
        </button>
      )}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold wrap-anywhere">{comment.author.name}</span>
          <time
            dateTime={comment.at}
            title={momentName(moment, zone, locale)}
            className="text-small text-ink-3"
            suppressHydrationWarning
          >
            {timeOf(moment, zone)}
          </time>
        </p>
        {comment.deleted ? (
          <p className="text-ink-3">{t('deleted')}</p>
        ) : (
          <CommentText text={comment.text} mentions={comment.mentions} />
        )}
        <p className="flex gap-3">
          {onReply ? (
            <button
              type="button"
              aria-label={t('replyTo', { name: comment.author.name })}
              onClick={onReply}
              className={small}
            >
              {t('reply')}
            </button>
          ) : null}
          {mayDelete(comment) ? (
            <button type="button" onClick={() => onDelete(comment.id)} className={small}>
              {t('delete')}
            </button>
          ) : null}
        </p>
      </div>
    </article>
  )
}
