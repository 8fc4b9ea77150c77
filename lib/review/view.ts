/** What a browser is told of the review of a picture. Client-safe. */
import type { DecisionVerb, ReviewState } from '@/lib/review/machine'
import type { Judgement, ReviewRules } from '@/lib/review/rights'

export interface Author {
  /** `null` when the account is gone. */
  id: string | null
  name: string
}

export interface DecisionView {
  id: string
  by: Author
  verb: DecisionVerb
  to: ReviewState
  reason: string
  /** ISO 8601. */
  at: string
  undone: boolean
}

/** In ten-thousandths of the picture's width and height: right at every size. */
export interface Pin {
  x: number
  y: number
}

export interface CommentView {
  id: string
  author: Author
  /** Empty when it was deleted: its replies stay. */
  text: string
  /** UTF-16 ranges of `text` that name a member. */
  mentions: [start: number, end: number][]
  pin: Pin | null
  /** ISO 8601. */
  at: string
  deleted: boolean
  replies: CommentView[]
}

export interface ReviewView {
  imageId: string
  state: ReviewState
  version: number
  /** Oldest first. */
  history: DecisionView[]
  /** Names of those who approved it while it waits for one more approval. */
  approvedBy: string[]
  rules: ReviewRules
  may: {
    judge: Judgement
    takePart: boolean
    /** The decision that this person may take back now. */
    undo: string | null
  }
  /** One's own stars, and the mean in hundredths. */
  rating: { mine: number | null; mean: number | null; count: number }
  /** One for each quoted text of the prompt, in its order. `null`: nobody has looked. */
  checks: { text: string; correct: boolean | null }[]
  comments: CommentView[]
}

export type DecideResult =
  | { outcome: 'decided'; decisionId: string; state: ReviewState }
  /** Somebody decided meanwhile: `by` and what, before this person decides again. */
  | { outcome: 'conflict'; state: ReviewState; version: number; last: DecisionView | null }
