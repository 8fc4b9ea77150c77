'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CommentForm } from '@/components/review/comment-form'
import { CommentItem, type CommentContext } from '@/components/review/comment-item'
import { numberedPins } from '@/components/review/pin-numbers'
import type { CommentView } from '@/lib/review/view'

/** Threads in the order they began, answers below them. */
export function Comments({
  comments,
  chosen,
  context,
  takesPart,
  onChoose,
  onReply,
}: {
  comments: readonly CommentView[]
  chosen: string | null
  context: CommentContext
  takesPart: boolean
  onChoose: (commentId: string) => void
  onReply: (parentId: string, text: string) => Promise<boolean>
}) {
  const t = useTranslations('review')
  const [answering, setAnswering] = useState<string | null>(null)
  const numbers = new Map(
    numberedPins(comments).map(({ commentId, number }) => [commentId, number]),
  )
  const count = comments.reduce(
    (sum, { deleted, replies }) => sum + (deleted ? 0 : 1) + replies.length,
    0,
  )

  async function reply(thread: CommentView, text: string): Promise<boolean> {
    const sent = await onReply(thread.id, text)
    if (sent) setAnswering(null)
    return sent
  }

  return (
    <section aria-label={t('comments')}>
      <div className="flex items-baseline justify-between pb-2">
        <h2 className="text-small font-semibold">{t('comments')}</h2>
        <span className="text-small text-ink-3 tabular-nums">{count}</span>
      </div>
      {count === 0 ? <p className="text-ink-3">{t('noComments')}</p> : null}
      <ul className="flex flex-col gap-4">
        {comments.map((thread) => (
          <li key={thread.id} className="flex flex-col gap-2">
            <CommentItem
              comment={thread}
              number={numbers.get(thread.id)}
              chosen={thread.id === chosen}
              context={context}
              onChoose={() => onChoose(thread.id)}
              onReply={takesPart ? () => setAnswering(thread.id) : undefined}
            />
            {thread.replies.length > 0 || answering === thread.id ? (
              <ul className="ml-3 flex flex-col gap-2 border-l border-line pl-3">
                {thread.replies.map((answer) => (
                  <li key={answer.id}>
                    <CommentItem comment={answer} context={context} />
                  </li>
                ))}
                {answering === thread.id ? (
                  <li>
                    <CommentForm
                      label={t('replyTo', { name: thread.author.name })}
                      focused
                      onSend={(text) => reply(thread, text)}
                      onCancel={() => setAnswering(null)}
                    />
                  </li>
                ) : null}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
