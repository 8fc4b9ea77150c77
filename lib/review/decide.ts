import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { notFound, UserError } from '@/lib/errors'
import { isImageId } from '@/lib/gallery/cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { announceDecisions } from '@/lib/review/announce'
import { decisionView } from '@/lib/review/decision-view'
import { next, parseReviewState, pendingApprovals, type DecisionVerb } from '@/lib/review/machine'
import { cleanReason } from '@/lib/review/reason'
import { readReviewRules } from '@/lib/review/rules'
import { findSubject, requireJudge } from '@/lib/review/subject'
import type { DecideResult } from '@/lib/review/view'

export interface Decide {
  imageId: string
  verb: DecisionVerb
  /** May be empty. */
  reason: string
  /** `ReviewView.version` as its author saw it. */
  seenVersion: number
}

/**
 * One decision, by compare-and-set on the version that was seen: of any number at the same moment one
 * is made, and every other author is told which. Throws `UserError` `not_found`, `forbidden`,
 * `own_picture`, or `already_decided` when it would change nothing.
 */
export async function decide(
  client: PrismaClient,
  actor: Actor,
  input: Decide,
): Promise<DecideResult> {
  // PostgreSQL lets others write between our reading and our writing: then theirs is read anew.
  return (await tryToDecide(client, actor, input)) ?? decide(client, actor, input)
}

async function tryToDecide(
  client: PrismaClient,
  actor: Actor,
  { imageId, verb, reason, seenVersion }: Decide,
): Promise<DecideResult | null> {
  if (!isImageId(imageId)) throw notFound()
  return client.$transaction(async (transaction) => {
    const rules = await readReviewRules(transaction)
    // In this order: a decision made between the two readings shows as a version nobody has seen.
    const decisions = await transaction.decision.findMany({
      where: { imageId },
      orderBy: { version: 'asc' },
    })
    const subject = await findSubject(transaction, imageId)
    requireJudge(actor, subject.ownerId, rules)
    const state = parseReviewState(subject.reviewState)
    if (subject.reviewVersion !== seenVersion) {
      const last = await transaction.decision.findFirst({
        where: { imageId },
        orderBy: { version: 'desc' },
      })
      const version = subject.reviewVersion
      return { outcome: 'conflict', state, version, last: last ? decisionView(last) : null }
    }

    const past = decisions.map(({ undoneAt, ...row }) => ({ ...row, undone: undoneAt !== null }))
    const approvers = pendingApprovals(state, past)
    const to = next({ state, approvers, needed: rules.twoApprovals ? 2 : 1 }, verb, actor.userId)
    if (to === null) throw alreadyDecided()

    const at = new Date()
    const version = seenVersion + 1
    const { count } = await transaction.image.updateMany({
      where: { id: imageId, reviewVersion: seenVersion, trashedAt: null },
      data: {
        reviewState: to,
        reviewVersion: version,
        ...(to === state ? {} : { decidedAt: to === 'needs_review' ? null : at }),
      },
    })
    if (count !== 1) return null
    const why = cleanReason(reason)
    const { id } = await transaction.decision.create({
      data: {
        ...{ imageId, userId: actor.userId, userName: actor.name, verb, from: state, to },
        ...{ reason: why, version, at },
      },
      select: { id: true },
    })
    await announceDecisions(transaction, actor, verb, why, [{ ...subject, to }])
    return { outcome: 'decided', decisionId: id, state: to }
  })
}

function alreadyDecided(): UserError {
  return new UserError('conflict', {
    code: 'already_decided',
    message: 'This is what was decided already.',
  })
}
