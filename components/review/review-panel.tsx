'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CommentForm } from '@/components/review/comment-form'
import { Comments } from '@/components/review/comments'
import { DecisionButtons } from '@/components/review/decision-buttons'
import { History } from '@/components/review/history'
import { NoteLine } from '@/components/review/note-line'
import { Rating } from '@/components/review/rating'
import { ReasonForm } from '@/components/review/reason-form'
import { useReview } from '@/components/review/review-context'
import { StateLine } from '@/components/review/state-line'
import { TextChecklist } from '@/components/review/text-checklist'
import { Button } from '@/components/ui/button'
import type { DecisionVerb } from '@/lib/review/machine'

/** The review of one picture, on its own page. */
export function ReviewPanel({
  meId,
  manages,
  locale,
  serverZone,
}: {
  meId: string
  manages: boolean
  locale: string
  serverZone: string
}) {
  const t = useTranslations('review')
  const { review, store, pins } = useReview()
  const [explaining, setExplaining] = useState<string | null>(null)
  const { imageId, state, may } = review
  const allowed = may.judge === 'allowed'

  async function decide(verb: DecisionVerb): Promise<void> {
    setExplaining(null)
    const decisionId = await store.decide(imageId, verb)
    if (verb === 'request_changes' || verb === 'reject') setExplaining(decisionId)
  }

  async function saveReason(reason: string): Promise<void> {
    setExplaining(null)
    if (explaining) await store.explain(imageId, explaining, reason)
  }

  async function send(text: string): Promise<boolean> {
    const sent = (await store.comment(imageId, text, null, pins.draft)) !== null
    if (sent) pins.clear()
    return sent
  }

  return (
    <section aria-label={t('review')} className="flex flex-col gap-3">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <h2 className="sr-only">{t('review')}</h2>
        <StateLine state={state} word={t(`state.${state}`)} />
        {may.undo ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() => void store.undo(imageId, may.undo ?? '')}
          >
            <Undo2 size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('undo')}
          </Button>
        ) : state !== 'needs_review' && allowed ? (
          <Button size="small" variant="quiet" onClick={() => void decide('reopen')}>
            {t('reopen')}
          </Button>
        ) : null}
      </div>
      {review.approvedBy.length > 0 ? (
        <p className="text-small text-ink-2">
          {t('waitsForSecond', { names: review.approvedBy.join(', ') })}
        </p>
      ) : null}
      {may.judge === 'allowed' ? (
        <DecisionButtons
          state={state}
          disabled={false}
          keys={false}
          onDecide={(verb) => void decide(verb)}
        />
      ) : (
        <p className="text-small text-ink-2">{t(`cannotJudge.${may.judge}`)}</p>
      )}
      {explaining ? (
        <ReasonForm
          key={explaining}
          onSave={(reason) => void saveReason(reason)}
          onSkip={() => setExplaining(null)}
        />
      ) : null}
      <NoteLine note={store.note} quiet />
      {allowed || review.rating.count > 0 ? (
        <Rating
          rating={review.rating}
          disabled={!allowed}
          keys={false}
          onRate={(stars) => store.rate(imageId, stars)}
        />
      ) : null}
      <TextChecklist
        checks={review.checks}
        disabled={!allowed}
        onCheck={(position, correct) => store.check(imageId, position, correct)}
      />
      <Comments
        comments={review.comments}
        chosen={pins.chosen}
        context={{
          ...{ locale, serverZone },
          mayDelete: ({ author, deleted }) => !deleted && (manages || author.id === meId),
          onDelete: (commentId) => void store.deleteComment(imageId, commentId),
        }}
        takesPart={may.takePart}
        onChoose={pins.choose}
        onReply={async (parentId, text) =>
          (await store.comment(imageId, text, parentId, null)) !== null
        }
      />
      {may.takePart ? (
        <CommentForm
          label={t('comment')}
          hint={t('commentHint')}
          pinned={pins.draft !== null}
          input={pins.input}
          onSend={send}
          onPin={pins.toggle}
        />
      ) : null}
      <History history={review.history} locale={locale} serverZone={serverZone} />
    </section>
  )
}
