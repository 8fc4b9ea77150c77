import 'server-only'
import { record } from '@/lib/audit'
import type { NewAccount } from '@/lib/auth/account-rules'
import { hashPassword } from '@/lib/auth/passwords'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { isUniqueViolation } from '@/lib/unique-violation'

/**
 * Every way to create the first user writes this id, so that of two set-ups at the same moment the
 * database lets one through, on either dialect and from any number of servers.
 */
const firstUserId = 'first'

/** Databases that are known to hold a user. Only the positive answer is kept: it lasts. */
const populated = new WeakSet<object>()

export async function anyUserExists(): Promise<boolean> {
  const db = database()
  if (populated.has(db)) return true
  const user = await db.user.findFirst({ select: { id: true } })
  if (user) populated.add(db)
  return user !== null
}

/** Throws `UserError` `already_set_up` (403) once there is any user. */
export async function createFirstAdmin({ name, email, password }: NewAccount): Promise<void> {
  if (await anyUserExists()) throw alreadySetUp()
  const passwordHash = await hashPassword(password)
  try {
    await database().$transaction(async (transaction) => {
      await transaction.user.create({
        data: { id: firstUserId, name, email, passwordHash, role: 'admin' },
      })
      await record(transaction, { userId: firstUserId, name }, 'team.set_up', email)
    })
  } catch (error) {
    throw isUniqueViolation(error) ? alreadySetUp(error) : error
  }
}

function alreadySetUp(cause?: unknown): UserError {
  return new UserError(
    'forbidden',
    { code: 'already_set_up', message: 'There is an account already. Sign in.' },
    { cause },
  )
}
