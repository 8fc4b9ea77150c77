import 'server-only'
import { record } from '@/lib/audit'
import { createPassage, findPassage, passageClosed, usePassage } from '@/lib/auth/passages'
import { hashPassword } from '@/lib/auth/passwords'
import type { Actor } from '@/lib/auth/proof'
import { endSessionsOf } from '@/lib/auth/sessions'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'

const day = 24 * 60 * 60 * 1000

/** A link for somebody who forgot their password; returns its token, which is shown once. Throws `UserError` `not_found`. */
export async function createResetLink(actor: Actor, userId: string): Promise<{ token: string }> {
  return database().$transaction(async (transaction) => {
    const member = await transaction.user.findFirst({ where: { id: userId, disabledAt: null } })
    if (!member) throw notFound()
    const token = await createPassage(transaction, {
      kind: 'password_reset',
      email: member.email,
      userId,
      createdById: actor.userId,
      now: systemClock.now(),
      lastsMs: day,
    })
    await record(transaction, actor, 'person.reset_link', member.email)
    return { token }
  })
}

/** Whose password a link sets; `null` when it opens nothing. */
export async function readReset(token: string): Promise<{ email: string; name: string } | null> {
  const found = await findReset(token)
  return found && { email: found.user.email, name: found.user.name }
}

/** Uses the link up and ends every session of the person. Throws `UserError` `passage_closed`. */
export async function resetPassword(input: {
  token: string
  password: string
}): Promise<{ email: string }> {
  const found = await findReset(input.token)
  if (!found) throw passageClosed()
  const passwordHash = await hashPassword(input.password)
  const now = systemClock.now()
  await database().$transaction(async (transaction) => {
    await usePassage(transaction, found.passageId, now)
    const { count } = await transaction.user.updateMany({
      where: { id: found.user.id, disabledAt: null },
      data: { passwordHash },
    })
    if (count !== 1) throw passageClosed()
    await endSessionsOf(transaction, found.user.id, now)
  })
  return { email: found.user.email }
}

async function findReset(token: string) {
  const db = database()
  const passage = await findPassage(db, 'password_reset', token, systemClock.now())
  if (!passage?.userId) return null
  const user = await db.user.findFirst({ where: { id: passage.userId, disabledAt: null } })
  return user && { passageId: passage.id, user }
}
