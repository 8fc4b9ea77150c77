import 'server-only'
import type { Actor } from '@/lib/auth/proof'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'

export const sessionSeconds = 30 * 24 * 60 * 60

export interface SessionView {
  id: string
  createdAt: Date
  lastSeenAt: Date
  userAgent: string | null
}

/** Returns the id that the cookie's JWT will carry. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const { id } = await database().session.create({
    data: {
      userId,
      expiresAt: new Date(Date.now() + sessionSeconds * 1000),
      userAgent: userAgent?.toWellFormed().replaceAll('\0', '').slice(0, 300) ?? null,
    },
    select: { id: true },
  })
  return id
}

/** Ending a session twice is no error. */
export async function endSession(id: string): Promise<void> {
  await end({ id })
}

export async function listSessions(actor: Actor): Promise<SessionView[]> {
  return database().session.findMany({
    where: { userId: actor.userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
  })
}

/** Only one's own. Throws `UserError` `not_found`. */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  if ((await end({ id, userId: actor.userId })) === 0) throw notFound()
}

export async function endAllSessions(actor: Actor): Promise<void> {
  await end({ userId: actor.userId })
}

/** Of somebody whose rights or password changed; all but `except`. In the transaction of the change. */
export async function endSessionsOf(
  transaction: Prisma.TransactionClient,
  userId: string,
  now: Date,
  except?: string,
): Promise<void> {
  await transaction.session.updateMany({
    where: { userId, endedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
    data: { endedAt: now },
  })
}

async function end(which: { id: string; userId?: string } | { userId: string }): Promise<number> {
  const { count } = await database().session.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: new Date() },
  })
  return count
}
