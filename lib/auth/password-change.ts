import 'server-only'
import { record } from '@/lib/audit'
import { openPassages } from '@/lib/auth/passages'
import { hashPassword } from '@/lib/auth/passwords'
import type { Actor } from '@/lib/auth/proof'
import { endSessionsOf } from '@/lib/auth/sessions'
import { authenticate } from '@/lib/auth/sign-in'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'

/** Somebody who only ever signed in elsewhere has none. */
export async function hasPassword(actor: Actor): Promise<boolean> {
  const user = await database().user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true },
  })
  return typeof user?.passwordHash === 'string'
}

/**
 * Ends the person's other sessions, and closes reset links that are under way. Trying the current
 * password counts as trying to sign in, from `address`. Throws `UserError` `wrong_password`.
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, password }: { current: string; password: string },
  address: string,
): Promise<void> {
  const proven = await authenticate({ email: actor.email, password: current }, address)
  if (proven?.userId !== actor.userId)
    throw new UserError('forbidden', {
      code: 'wrong_password',
      message: 'This is not your current password. After several tries, wait.',
      field: 'current',
    })
  const passwordHash = await hashPassword(password)
  const now = systemClock.now()
  await database().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id: actor.userId }, data: { passwordHash } })
    await endSessionsOf(transaction, actor.userId, now, actor.sessionId)
    await transaction.passage.updateMany({
      where: { ...openPassages('password_reset', now), userId: actor.userId },
      data: { revokedAt: now },
    })
    await record(transaction, actor, 'password.change', actor.email)
  })
}
