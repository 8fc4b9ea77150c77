'use client'

import { useTranslations } from 'next-intl'
import { QuotedWords } from '@/components/gallery/quoted-words'
import { CommentForm } from '@/components/review/comment-form'
import type { CommentContext } from '@/components/review/comment-item'
import { Comments } from '@/components/review/comments'
import { History } from '@/components/review/history'
import { QueueFacts } from '@/components/review/queue-facts'
import { TextChecklist } from '@/components/review/text-checklist'
import type { usePins } from '@/components/review/use-pins'
import type { Reviews } from '@/components/review/use-reviews'
import type { QueuePicture } from '@/lib/review/queue-view'
import type { ReviewView } from '@/lib/review/view'

const section = 'border-b border-line px-4 py-4 md:px-5'

/** Beside the picture: its words, are they drawn right, what people say. */
export function QueueAside({
  picture,
  review,
  store,
  pins,
  context,
}: {
  picture: QueuePicture
  review: ReviewView
  store: Reviews
  pins: ReturnType<typeof usePins>
  context: CommentContext
}) {
  const t = useTranslations('review')
  const { id } = picture
  const { judge, takePart } = review.may

  async function send(text: string): Promise<boolean> {
    const sent = (await store.comment(id, text, null, pins.draft)) !== null
    if (sent) pins.clear()
    return sent
  }

  return (
    <aside
      aria-label={t('review')}
      className="flex flex-col bg-paper max-md:order-3 md:w-92 md:shrink-0 md:border-l md:border-line"
    >
      <div className="flex flex-1 flex-col md:min-h-0 md:overflow-y-auto">
        <section aria-label={t('prompt')} className={`${section} max-md:order-2`}>
          <QuotedWords text={picture.prompt} />
        </section>
        {review.checks.length > 0 ? (
          <div className={section}>
            <TextChecklist
              checks={review.checks}
              disabled={judge !== 'allowed'}
              onCheck={(position, correct) => store.check(id, position, correct)}
            />
          </div>
        ) : null}
        <div className={`${section} max-md:order-3 md:flex-1`}>
          <Comments
            comments={review.comments}
            chosen={pins.chosen}
            context={context}
            takesPart={takePart}
            onChoose={pins.choose}
            onReply={async (parentId, text) =>
              (await store.comment(id, text, parentId, null)) !== null
            }
          />
        </div>
        <div className={`${section} max-md:order-4 md:border-b-0`}>
          <History
            history={review.history}
            locale={context.locale}
            serverZone={context.serverZone}
          />
          <QueueFacts picture={picture} />
        </div>
      </div>
      {takePart ? (
        <div className="border-line p-4 max-md:border-b md:border-t md:px-5">
          <CommentForm
            key={id}
            label={t('comment')}
            hint={t('commentHint')}
            pinned={pins.draft !== null}
            input={pins.input}
            onSend={send}
            onPin={pins.toggle}
          />
        </div>
      ) : null}
    </aside>
  )
}
