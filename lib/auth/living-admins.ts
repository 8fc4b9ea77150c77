import 'server-only'
import { UserError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'

/** Admins who can sign in. */
const living = { role: 'admin', disabledAt: null }

/**
 * Whatever changes people begins with this, so that they happen one after the other: the write
 * changes nothing but locks the rows, and a second one waits here until the first is committed.
 */
export async function holdAdmins(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.user.updateMany({ where: living, data: { role: 'admin' } })
}

/** Call `holdAdmins` before. Throws `UserError` `last_admin`. */
export async function requireAnotherAdmin(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<void> {
  const others = await transaction.user.count({ where: { ...living, id: { not: userId } } })
  if (others === 0)
    throw new UserError('conflict', {
      code: 'last_admin',
      message: 'This is the last admin. Make somebody else an admin first.',
    })
}
