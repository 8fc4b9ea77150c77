import 'server-only'
import type { ActivityEvent } from '@/lib/activity/view'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/** What a feed reads: kept narrow, so that its one look a second stays cheap. All answers are oldest first. */
export interface ActivitySource {
  /** The newest `limit` at most. */
  idsSince(at: Date, limit: number): Promise<string[]>
  eventsOf(ids: readonly string[]): Promise<ActivityEvent[]>
  /** The newest `limit` at most. */
  eventsSince(at: Date, limit: number): Promise<ActivityEvent[]>
  /** Notifications of these people. */
  notesSince(at: Date, userIds: readonly string[]): Promise<{ id: string; userId: string }[]>
}

const newestFirst = [{ at: 'desc' }, { id: 'desc' }] as const

export function eventOf(row: Prisma.ActivityGetPayload<object>): ActivityEvent {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { id: row.actorId, name: row.actorName },
    verb: row.verb,
    imageId: row.imageId,
    subject: row.subject,
    details: row.details,
  }
}

export function activitySource(client: PrismaClient): ActivitySource {
  const since = (at: Date, take: number) => ({
    where: { at: { gte: at } },
    orderBy: [...newestFirst],
    take,
  })
  return {
    async idsSince(at, limit) {
      const rows = await client.activity.findMany({ ...since(at, limit), select: { id: true } })
      return rows.reverse().map(({ id }) => id)
    },
    async eventsOf(ids) {
      const where = { id: { in: [...ids] } }
      const rows = await client.activity.findMany({ where, orderBy: [...newestFirst] })
      return rows.reverse().map(eventOf)
    },
    async eventsSince(at, limit) {
      const rows = await client.activity.findMany(since(at, limit))
      return rows.reverse().map(eventOf)
    },
    notesSince: (at, userIds) =>
      client.notification.findMany({
        where: { userId: { in: [...userIds] }, at: { gte: at } },
        orderBy: { at: 'asc' },
        take: 1_000,
        select: { id: true, userId: true },
      }),
  }
}
