import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { decodeCursor, encodeCursor } from '@/lib/gallery/cursor'
import { newerThan, onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { groupBy } from '@/lib/review/group-by'
import { pendingApprovals } from '@/lib/review/machine'
import type { QueuePage } from '@/lib/review/queue-view'
import { readReviews } from '@/lib/review/read-reviews'
import { readQueuePictures } from '@/lib/review/read-queue-pictures'
import { readReviewRules } from '@/lib/review/rules'

const pageLength = 24
/** Far more than anybody approves while waiting for a second opinion. */
const mostApproved = 5_000

/** What I have approved already and somebody else has not: it waits for them. */
async function approvedByMe(client: PrismaClient, actor: Actor): Promise<string[]> {
  const mine = await client.decision.findMany({
    where: {
      ...{ userId: actor.userId, verb: 'approve', to: 'needs_review', undoneAt: null },
      image: { reviewState: 'needs_review', ...onTheWall },
    },
    select: { imageId: true },
    orderBy: { at: 'desc' },
    take: mostApproved,
  })
  const ids = [...new Set(mine.map(({ imageId }) => imageId))]
  const decisions = await client.decision.findMany({
    where: {
      image: { decisions: { some: { userId: actor.userId } }, reviewState: 'needs_review' },
    },
    orderBy: { version: 'asc' },
    select: { imageId: true, verb: true, userId: true, undoneAt: true },
  })
  const past = groupBy(decisions, ({ imageId }) => imageId)
  return ids.filter((id) =>
    pendingApprovals(
      'needs_review',
      (past.get(id) ?? []).map((row) => ({ ...row, undone: row.undoneAt !== null })),
    ).has(actor.userId),
  )
}

/** Which pictures wait for this person; `null` for somebody who decides on none. */
async function waitingFor(
  client: PrismaClient,
  actor: Actor,
): Promise<Prisma.ImageWhereInput | null> {
  const rules = await readReviewRules(client)
  const others = can(actor.role, 'review')
  const own = can(actor.role, 'review-own') && !rules.notYourOwn
  if (!others && !own) return null
  const approved = rules.twoApprovals ? await approvedByMe(client, actor) : []
  const { userId } = actor
  const notMine = { OR: [{ generation: { userId: null } }, { generation: { NOT: { userId } } }] }
  return {
    ...onTheWall,
    reviewState: 'needs_review',
    AND: [
      others && own ? {} : own ? { generation: { userId } } : notMine,
      approved.length > 0 ? { id: { notIn: approved } } : {},
    ],
  }
}

/** What waits for this person, oldest first, from `cursor` on. As many queries however many wait. */
export async function readQueue(
  client: PrismaClient,
  actor: Actor,
  cursor: string | null,
): Promise<QueuePage> {
  const waiting = await waitingFor(client, actor)
  if (!waiting) return { items: [], total: 0, nextCursor: null }
  const place = cursor === null ? null : decodeCursor(cursor)
  const [pictures, total] = await Promise.all([
    readQueuePictures(client, {
      where: place ? { AND: [waiting, newerThan(place)] } : waiting,
      take: pageLength + 1,
    }),
    client.image.count({ where: waiting }),
  ])
  const shown = pictures.slice(0, pageLength)
  const reviews = await readReviews(
    client,
    actor,
    shown.map(({ id }) => id),
  )
  const byId = new Map(reviews.map((review) => [review.imageId, review]))
  const last = shown.at(-1)
  return {
    items: shown.flatMap((picture) => {
      const review = byId.get(picture.id)
      return review ? [{ picture, review }] : []
    }),
    total,
    nextCursor:
      pictures.length > pageLength && last
        ? encodeCursor({ createdAt: new Date(last.createdAt), id: last.id })
        : null,
  }
}

export async function countWaiting(client: PrismaClient, actor: Actor): Promise<number> {
  const waiting = await waitingFor(client, actor)
  return waiting ? client.image.count({ where: waiting }) : 0
}
