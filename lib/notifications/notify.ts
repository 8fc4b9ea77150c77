import 'server-only'
import { shortText } from '@/lib/activity/short-text'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { NotificationKind } from '@/lib/notifications/view'

/**
 * Leaves a note for each of the people, once, in the transaction of what it is about; who is gone or
 * disabled gets none. `kind` becomes the sentence, in the reader's language; `text` holds people's own
 * words beneath it, such as `林美: the sign is cut off`, and may be empty. Cut at 200 characters.
 */
export async function notify(
  transaction: PrismaClient | Prisma.TransactionClient,
  userIds: readonly string[],
  kind: NotificationKind,
  text: string,
  imageId?: string,
): Promise<void> {
  if (userIds.length === 0) return
  const people = await transaction.user.findMany({
    where: { id: { in: [...new Set(userIds)] }, disabledAt: null },
    select: { id: true },
  })
  const at = new Date()
  const rows = people.map(({ id: userId }) => ({
    userId,
    at,
    kind,
    text: shortText(text),
    imageId,
  }))
  if (rows.length > 0) await transaction.notification.createMany({ data: rows })
}
