/**
 * The review of one picture.
 *
 * A picture *needs review* until somebody decides: *approved*, *changes requested* or *rejected*. Any
 * of these can be decided anew by a person who has seen it, and *reopened*, after which it needs
 * review again. Every decision carries who, when and why, and none is ever erased.
 *
 * A team may ask for two approvals. Then the first one is kept while the picture still needs review,
 * and the second, by another person, approves it. A request for changes, a rejection or a reopening in
 * between voids it.
 *
 * Every change raises the version of the picture. A decision names the version that its author saw and
 * is refused when there is a newer one: of two opposite decisions the second author first sees the first.
 *
 * Pure and client-safe.
 */

export const reviewStates = ['needs_review', 'approved', 'changes_requested', 'rejected'] as const
export type ReviewState = (typeof reviewStates)[number]

export const decisionVerbs = ['approve', 'request_changes', 'reject', 'reopen'] as const
export type DecisionVerb = (typeof decisionVerbs)[number]

/** Where a verb leads when nothing more is needed. */
export const targetOf: Record<DecisionVerb, ReviewState> = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
  reopen: 'needs_review',
}

export interface PastDecision {
  verb: string
  userId: string | null
  undone: boolean
}

/** Who has approved a picture that needs one more approval. `decisions` are in the order of their versions. */
export function pendingApprovals(
  state: ReviewState,
  decisions: readonly PastDecision[],
): Set<string> {
  const approvers = new Set<string>()
  if (state !== 'needs_review') return approvers
  for (const { verb, userId, undone } of decisions) {
    if (undone) continue
    if (verb !== 'approve') approvers.clear()
    else if (userId !== null) approvers.add(userId)
  }
  return approvers
}

export interface Situation {
  state: ReviewState
  /** Of `pendingApprovals`. */
  approvers: ReadonlySet<string>
  /** How many different people must approve. */
  needed: number
}

/** The state that a decision makes; `null` when it would change nothing. */
export function next(
  { state, approvers, needed }: Situation,
  verb: DecisionVerb,
  userId: string,
): ReviewState | null {
  const target = targetOf[verb]
  if (verb !== 'approve') return target === state ? null : target
  if (state === 'approved' || approvers.has(userId)) return null
  return approvers.size + 1 >= needed ? 'approved' : 'needs_review'
}

/** What a row says; whatever is unknown needs a person's look. */
export function parseReviewState(word: string): ReviewState {
  return reviewStates.find((state) => state === word) ?? 'needs_review'
}

export function parseVerb(word: string): DecisionVerb {
  return decisionVerbs.find((verb) => verb === word) ?? 'reopen'
}
