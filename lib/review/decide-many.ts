import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { announceDecisions } from '@/lib/review/announce'
import { groupBy, inSlices } from '@/lib/review/group-by'
import { next, parseReviewState, pendingApprovals, type DecisionVerb } from '@/lib/review/machine'
import { cleanReason } from '@/lib/review/reason'
import { mayJudge, type ReviewRules } from '@/lib/review/rights'
import { readReviewRules } from '@/lib/review/rules'

export interface DecideMany {
  imageIds: readonly string[]
  verb: DecisionVerb
  reason: string
}

export interface DecidedMany {
  /** Give these to `undoDecisions`. */
  decisionIds: string[]
  /** Not for this person to decide, decided so already, decided by somebody meanwhile, or gone. */
  skipped: number
}

/**
 * The same decision on many pictures, each as it is now; what somebody else decides at the same moment
 * stands. A few statements for every 500 pictures, each 500 in a transaction of their own.
 */
export async function decideMany(
  client: PrismaClient,
  actor: Actor,
  { imageIds, verb, reason }: DecideMany,
): Promise<DecidedMany> {
  const wanted = [...new Set(imageIds)].filter(isImageId)
  const rules = await readReviewRules(client)
  const why = cleanReason(reason)
  const decisionIds: string[] = []
  for (const slice of inSlices(wanted))
    decisionIds.push(
      ...(await client.$transaction((transaction) =>
        decideSlice(transaction, actor, slice, { verb, why, rules }),
      )),
    )
  return { decisionIds, skipped: new Set(imageIds).size - decisionIds.length }
}

async function decideSlice(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  ids: string[],
  { verb, why, rules }: { verb: DecisionVerb; why: string; rules: ReviewRules },
): Promise<string[]> {
  const planned = (await readSituations(transaction, ids, rules)).flatMap((picture) => {
    const { ownerId, state, approvers } = picture
    if (mayJudge(actor.role, ownerId === actor.userId, rules) !== 'allowed') return []
    const to = next({ state, approvers, needed: rules.twoApprovals ? 2 : 1 }, verb, actor.userId)
    return to === null ? [] : [{ ...picture, to }]
  })
  const at = new Date()
  const groups = groupBy(planned, ({ state, to, version }) => `${state} ${to} ${version}`)
  const made: typeof planned = []
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const { state, to, version } = first
    const changed = await transaction.image.updateManyAndReturn({
      where: { id: { in: group.map(({ id }) => id) }, reviewVersion: version, ...onTheWall },
      data: {
        reviewState: to,
        reviewVersion: version + 1,
        ...(to === state ? {} : { decidedAt: to === 'needs_review' ? null : at }),
      },
      select: { id: true },
    })
    const changedIds = new Set(changed.map(({ id }) => id))
    made.push(...group.filter(({ id }) => changedIds.has(id)))
  }
  const rows = await transaction.decision.createManyAndReturn({
    data: made.map(({ id: imageId, state, to, version }) => ({
      ...{ imageId, userId: actor.userId, userName: actor.name, verb, from: state, to },
      ...{ reason: why, version: version + 1, at },
    })),
    select: { id: true },
  })
  await announceDecisions(transaction, actor, verb, why, made)
  return rows.map(({ id }) => id)
}

async function readSituations(
  transaction: Prisma.TransactionClient,
  ids: string[],
  rules: ReviewRules,
) {
  const images = await transaction.image.findMany({
    where: { id: { in: ids }, ...onTheWall },
    select: {
      id: true,
      reviewState: true,
      reviewVersion: true,
      generation: { select: { prompt: true, userId: true } },
    },
  })
  const decisions = rules.twoApprovals
    ? await transaction.decision.findMany({
        where: { imageId: { in: ids } },
        orderBy: { version: 'asc' },
        select: { imageId: true, verb: true, userId: true, undoneAt: true },
      })
    : []
  const past = groupBy(decisions, ({ imageId }) => imageId)
  return images.map(({ id, reviewState, reviewVersion, generation }) => {
    const state = parseReviewState(reviewState)
    const made = (past.get(id) ?? []).map((row) => ({ ...row, undone: row.undoneAt !== null }))
    return {
      ...{ id, state, version: reviewVersion },
      approvers: pendingApprovals(state, made),
      prompt: generation.prompt,
      ownerId: generation.userId,
    }
  })
}
