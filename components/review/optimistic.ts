/** What a review will look like when the server agrees. Pure and client-safe. */
import { next, pendingApprovals, type DecisionVerb } from '@/lib/review/machine'
import type { Author, ReviewView } from '@/lib/review/view'

const pastOf = ({ history }: ReviewView) =>
  history.map(({ verb, by, undone }) => ({ verb, userId: by.id, undone }))

/** Does it wait for this person's decision? */
export function waitsFor(review: ReviewView, me: Author): boolean {
  if (review.state !== 'needs_review' || review.may.judge !== 'allowed') return false
  return !(me.id !== null && pendingApprovals(review.state, pastOf(review)).has(me.id))
}

/** `null` when the decision would change nothing. */
export function decided(
  review: ReviewView,
  verb: DecisionVerb,
  me: Author & { id: string },
  now: Date,
): ReviewView | null {
  const { state, rules, history, approvedBy } = review
  const approvers = pendingApprovals(state, pastOf(review))
  const to = next({ state, approvers, needed: rules.twoApprovals ? 2 : 1 }, verb, me.id)
  if (to === null) return null
  const made = { id: 'new', by: me, verb, to, reason: '', at: now.toISOString(), undone: false }
  return {
    ...review,
    state: to,
    version: review.version + 1,
    history: [...history, made],
    approvedBy: verb === 'approve' && to === 'needs_review' ? [...approvedBy, me.name] : [],
  }
}

/** As it was before one's own last decision. */
export function undone(review: ReviewView): ReviewView {
  const history = review.history.map((one, index) =>
    index === review.history.length - 1 ? { ...one, undone: true } : one,
  )
  const state = history.findLast((one) => !one.undone)?.to ?? 'needs_review'
  const may = { ...review.may, undo: null }
  return { ...review, state, version: review.version + 1, history, may }
}

export function rated({ rating, ...review }: ReviewView, stars: number | null): ReviewView {
  return { ...review, rating: { ...rating, mine: stars } }
}

export function checked(review: ReviewView, position: number, correct: boolean | null): ReviewView {
  const checks = review.checks.map((one, index) => (index === position ? { ...one, correct } : one))
  return { ...review, checks }
}
