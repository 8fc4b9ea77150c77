import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import { findPassage, passageClosed, usePassage } from '@/lib/auth/passages'
import { hashPassword } from '@/lib/auth/passwords'
import { parseRole } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { isUniqueViolation } from '@/lib/unique-violation'

/** Whom a link invites; `null` when it opens nothing. */
export async function readInvitation(token: string): Promise<{ email: string } | null> {
  const invitation = await findPassage(database(), 'invitation', token, systemClock.now())
  return invitation && { email: invitation.email }
}

/** Makes the account and uses the link up. Throws `UserError` `passage_closed`. */
export async function join(input: {
  token: string
  name: string
  password: string
}): Promise<{ email: string }> {
  const now = systemClock.now()
  const invitation = await findPassage(database(), 'invitation', input.token, now)
  if (!invitation) throw passageClosed()
  const passwordHash = await hashPassword(input.password)
  await database().$transaction((transaction) =>
    acceptInvitation(transaction, invitation, { name: input.name, passwordHash }, now),
  )
  return { email: invitation.email }
}

/** In a transaction: either the link is used and the person is here, or neither. */
export async function acceptInvitation(
  transaction: Prisma.TransactionClient,
  invitation: { id: string; email: string; role: string | null },
  { name, passwordHash }: { name: string; passwordHash: string | null },
  now: Date,
): Promise<string> {
  const role = parseRole(invitation.role ?? '')
  if (role === null) throw passageClosed()
  await usePassage(transaction, invitation.id, now)
  try {
    const { id: userId } = await transaction.user.create({
      data: { name, email: invitation.email, passwordHash, role },
      select: { id: true },
    })
    await recordActivity(transaction, { actor: { userId, name }, verb: 'joined' })
    return userId
  } catch (error) {
    // Somebody with this address came in another way meanwhile.
    throw isUniqueViolation(error) ? passageClosed() : error
  }
}
