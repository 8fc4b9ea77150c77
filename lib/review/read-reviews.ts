import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { findQuoted } from '@/lib/catalog/prompt-rules'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { threadsOf } from '@/lib/review/comment-view'
import { decisionView } from '@/lib/review/decision-view'
import { groupBy } from '@/lib/review/group-by'
import { parseReviewState, pendingApprovals } from '@/lib/review/machine'
import { mayJudge, mayTakePart } from '@/lib/review/rights'
import { readReviewRules } from '@/lib/review/rules'
import type { ReviewView } from '@/lib/review/view'

const oldestFirst = [{ createdAt: 'asc' }, { id: 'asc' }] as const

/** The reviews of some pictures, in no certain order; what lies in the trash has none. As many queries for one as for many. */
export async function readReviews(
  client: PrismaClient,
  actor: Actor,
  imageIds: readonly string[],
): Promise<ReviewView[]> {
  const ids = [...new Set(imageIds)].filter(isImageId)
  const [images, members, rules] = await Promise.all([
    client.image.findMany({
      where: { id: { in: ids }, ...onTheWall },
      select: {
        ...{ id: true, reviewState: true, reviewVersion: true },
        ...{ ratingMean: true, ratingCount: true },
        generation: { select: { prompt: true, userId: true } },
        decisions: { orderBy: { version: 'asc' } },
        ratings: { where: { userId: actor.userId } },
        comments: { orderBy: [...oldestFirst] },
        textChecks: true,
      },
    }),
    client.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true } }),
    readReviewRules(client),
  ])
  return images.map((image) => {
    const state = parseReviewState(image.reviewState)
    const decisions = image.decisions.map((row) => ({ ...row, undone: row.undoneAt !== null }))
    const approvers = pendingApprovals(state, decisions)
    const names = groupBy(decisions, ({ userId }) => userId)
    const last = decisions.at(-1)
    const undoable =
      last?.userId === actor.userId && !last.undone && last.version === image.reviewVersion
    const checks = new Map(image.textChecks.map(({ position, correct }) => [position, correct]))
    return {
      imageId: image.id,
      state,
      version: image.reviewVersion,
      history: image.decisions.map(decisionView),
      approvedBy: [...approvers].flatMap((id) => names.get(id)?.at(-1)?.userName ?? []),
      rules,
      may: {
        judge: mayJudge(actor.role, image.generation.userId === actor.userId, rules),
        takePart: mayTakePart(actor.role),
        undo: undoable && last ? last.id : null,
      },
      rating: {
        mine: image.ratings[0]?.stars ?? null,
        mean: image.ratingMean,
        count: image.ratingCount,
      },
      checks: findQuoted(image.generation.prompt).map(({ text }, position) => ({
        text,
        correct: checks.get(position) ?? null,
      })),
      comments: threadsOf(image.comments, members),
    }
  })
}
