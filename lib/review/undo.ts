import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { groupBy, inSlices } from '@/lib/review/group-by'

/**
 * Takes back one's own decisions, each as long as it is the last thing that happened to its picture,
 * which is then as it was before. Answers the ids of those pictures; what somebody has decided since
 * stands, and is not among them. A few statements for every 500.
 */
export async function undoDecisions(
  client: PrismaClient,
  actor: Actor,
  decisionIds: readonly string[],
): Promise<string[]> {
  const undone: string[] = []
  for (const slice of inSlices([...new Set(decisionIds)]))
    undone.push(
      ...(await client.$transaction((transaction) => undoSlice(transaction, actor, slice))),
    )
  return undone
}

async function undoSlice(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  ids: string[],
): Promise<string[]> {
  const decisions = await transaction.decision.findMany({
    where: { id: { in: ids }, userId: actor.userId, undoneAt: null },
    select: {
      ...{ id: true, imageId: true, from: true, to: true, version: true },
      image: { select: { generation: { select: { prompt: true } } } },
    },
  })
  const now = new Date()
  const done: typeof decisions = []
  for (const group of groupBy(decisions, (row) => `${row.from} ${row.version}`).values()) {
    const [first] = group
    if (!first) continue
    const { from, version } = first
    const changed = await transaction.image.updateManyAndReturn({
      where: { id: { in: group.map(({ imageId }) => imageId) }, reviewVersion: version },
      data: {
        reviewState: from,
        reviewVersion: version + 1,
        decidedAt: from === 'needs_review' ? null : now,
      },
      select: { id: true },
    })
    const changedIds = new Set(changed.map(({ id }) => id))
    done.push(...group.filter(({ imageId }) => changedIds.has(imageId)))
  }
  await transaction.decision.updateMany({
    where: { id: { in: done.map(({ id }) => id) } },
    data: { undoneAt: now },
  })
  await recordActivity(
    transaction,
    done.map(({ imageId, from, to, image }) => ({
      actor,
      verb: 'decision_undone',
      imageId,
      subject: shortPrompt(image.generation.prompt),
      details: { from: to, to: from },
    })),
  )
  return done.map(({ imageId }) => imageId)
}
