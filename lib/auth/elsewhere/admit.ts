import 'server-only'
import type { ElsewhereProfile } from '@/lib/auth/elsewhere/profiles'
import { acceptInvitation } from '@/lib/auth/join'
import { openPassages } from '@/lib/auth/passages'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { isUniqueViolation } from '@/lib/unique-violation'

interface Visitor extends ElsewhereProfile {
  /** See `identityProvider`. */
  provider: string
}

/**
 * The id of the user whom somebody proved to be elsewhere, or `null`. The first time only the verified
 * e-mail tells: of a member, who stays the same person, or of an open invitation, which is used up.
 * From then on the subject is known, whatever the address becomes over there.
 */
export async function admitFromElsewhere(visitor: Visitor): Promise<string | null> {
  try {
    return await admit(visitor)
  } catch (error) {
    // The same person in two tabs: the second one is known by now.
    if (isUniqueViolation(error)) return admit(visitor)
    if (error instanceof UserError) return null
    throw error
  }
}

async function admit({ provider, subject, email, name }: Visitor): Promise<string | null> {
  return database().$transaction(async (transaction) => {
    const identity = await transaction.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { user: true },
    })
    if (identity) return identity.user.disabledAt ? null : identity.user.id
    if (email === null) return null
    const member = await transaction.user.findUnique({ where: { email } })
    if (member?.disabledAt) return null
    const userId = member?.id ?? (await fromInvitation(transaction, email, name))
    if (userId !== null) await transaction.identity.create({ data: { provider, subject, userId } })
    return userId
  })
}

async function fromInvitation(
  transaction: Prisma.TransactionClient,
  email: string,
  name: string,
): Promise<string | null> {
  const now = systemClock.now()
  const invitation = await transaction.passage.findFirst({
    where: { ...openPassages('invitation', now), email },
    orderBy: { createdAt: 'desc' },
  })
  return invitation && acceptInvitation(transaction, invitation, { name, passwordHash: null }, now)
}
