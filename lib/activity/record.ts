import 'server-only'
import { shortText } from '@/lib/activity/short-text'
import type { ActivityVerb } from '@/lib/activity/view'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

export interface NewActivity {
  /** Whose doing it is; the name is copied, so that it outlives the account. */
  actor: { userId: string | null; name: string }
  verb: ActivityVerb
  imageId?: string
  /** People's own words, never a sentence of ours: pages translate by `verb`. Cut at 200 characters. */
  subject?: string
  details?: Prisma.InputJsonObject
}

/**
 * Tells the team. Pass the transaction of the act itself, and call it last in there: others see the
 * event as soon as the act is committed, within two seconds. Nobody is told of what was rolled back.
 */
export async function recordActivity(
  transaction: PrismaClient | Prisma.TransactionClient,
  activity: NewActivity | readonly NewActivity[],
): Promise<void> {
  const at = new Date()
  const rows = [activity].flat().map(({ actor, verb, imageId, subject = '', details }) => ({
    at,
    actorId: actor.userId,
    actorName: actor.name,
    verb,
    imageId,
    subject: shortText(subject),
    details,
  }))
  if (rows.length > 0) await transaction.activity.createMany({ data: rows })
}
