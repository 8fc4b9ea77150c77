import clsx from 'clsx'
import { StateGlyph, type GlyphName } from '@/components/ui/state-glyph'
import type { DecisionVerb, ReviewState } from '@/lib/review/machine'

export const glyphOf: Record<ReviewState, GlyphName> = {
  needs_review: 'needsReview',
  approved: 'approved',
  changes_requested: 'changesRequested',
  rejected: 'rejected',
}

export const verbGlyph: Record<DecisionVerb, GlyphName> = {
  approve: 'approved',
  request_changes: 'changesRequested',
  reject: 'rejected',
  reopen: 'needsReview',
}

/** The state as a sign and its word. */
export function StateLine({
  state,
  word,
  className,
}: {
  state: ReviewState
  word: string
  className?: string
}) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 font-semibold', className)}>
      <StateGlyph name={glyphOf[state]} />
      {word}
    </span>
  )
}
