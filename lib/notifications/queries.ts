import 'server-only'
import type { Actor } from '@/lib/auth/proof'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { notificationKinds, type NotificationView } from '@/lib/notifications/view'

const shown = 30

/** One's own, newest first. */
export async function readNotifications(
  client: PrismaClient,
  actor: Actor,
): Promise<NotificationView[]> {
  const rows = await client.notification.findMany({
    where: { userId: actor.userId, kind: { in: [...notificationKinds] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shown,
  })
  return rows.flatMap(({ id, at, kind: written, imageId, text, readAt }) => {
    const kind = notificationKinds.find((known) => known === written)
    return kind ? { id, at: at.toISOString(), kind, imageId, text, read: readAt !== null } : []
  })
}

export async function countUnread(client: PrismaClient, actor: Actor): Promise<number> {
  return client.notification.count({
    where: { userId: actor.userId, readAt: null, kind: { in: [...notificationKinds] } },
  })
}

/** Everything up to and with the one named; what arrived since stays unread. Only one's own. */
export async function markRead(
  client: PrismaClient,
  actor: Actor,
  newestId: string,
): Promise<void> {
  const newest = await client.notification.findFirst({
    where: { id: newestId, userId: actor.userId },
    select: { at: true },
  })
  if (!newest) return
  await client.notification.updateMany({
    where: { userId: actor.userId, readAt: null, at: { lte: newest.at } },
    data: { readAt: new Date() },
  })
}
