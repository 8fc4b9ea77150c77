/** What the screens of the review may ask the server for; the pages hand it to them. Client-safe. */
import type { ActionResult } from '@/lib/errors'
import type { DecisionVerb } from '@/lib/review/machine'
import type { DecideResult, Pin, ReviewView } from '@/lib/review/view'

export interface ReviewActions {
  decide(input: {
    imageId: string
    verb: DecisionVerb
    reason: string
    seenVersion: number
  }): Promise<ActionResult<{ result: DecideResult; review: ReviewView | null }>>
  /** `undone` is false when somebody has decided since. */
  undo(input: {
    imageId: string
    decisionId: string
  }): Promise<ActionResult<{ undone: boolean; review: ReviewView | null }>>
  explain(input: {
    decisionId: string
    reason: string
  }): Promise<ActionResult<{ review: ReviewView | null }>>
  rate(input: {
    imageId: string
    stars: number | null
  }): Promise<ActionResult<{ review: ReviewView | null }>>
  check(input: {
    imageId: string
    position: number
    correct: boolean | null
  }): Promise<ActionResult<{ review: ReviewView | null }>>
  comment(input: {
    imageId: string
    text: string
    parentId: string | null
    pin: Pin | null
  }): Promise<ActionResult<{ review: ReviewView | null }>>
  deleteComment(input: { commentId: string }): Promise<ActionResult<{ review: ReviewView | null }>>
}
