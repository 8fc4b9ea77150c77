import 'server-only'
import { createHash } from 'node:crypto'
import { credentialsInput } from '@/lib/auth/account-input'
import { createTurns } from '@/lib/auth/in-turn'
import { verifyPassword } from '@/lib/auth/passwords'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { givePermitBack, takePermits, type RateLimit } from '@/lib/rate-limit/window'

const tenMinutes = 10 * 60_000

/** Wrong passwords, over all servers. The last one bounds what guessing can cost us, whoever guesses. */
export const failureLimits = {
  perEmail: { name: 'sign-in:email', most: 10, windowMs: tenMinutes },
  perAddress: { name: 'sign-in:address', most: 50, windowMs: tenMinutes },
  together: { name: 'sign-in', most: 300, windowMs: 60_000 },
} satisfies Record<string, RateLimit>

/** On `globalThis`: a server may load this module several times. */
const shared = globalThis as typeof globalThis & {
  zimageSignInTurns?: ReturnType<typeof createTurns>
}

/** People type passwords into the wrong field: what was typed is not kept as it is. */
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The user's id, or `null` — for a wrong password, an unknown address, a disabled account and too many
 * attempts alike. Attempts for one account wait for each other, so that people who sign in at the same
 * moment do not use up each other's failures. `address` is where the request says it comes from.
 */
export async function authenticate(
  credentials: unknown,
  address: string,
  now: Date = systemClock.now(),
): Promise<{ userId: string } | null> {
  const parsed = credentialsInput.safeParse(credentials)
  if (!parsed.success) return null
  const { email, password } = parsed.data
  // A guesser who is out of luck uses up nobody else's: the own address comes first.
  const counted: [RateLimit, string][] = [
    [failureLimits.perAddress, digest(address)],
    [failureLimits.perEmail, digest(email)],
    [failureLimits.together, ''],
  ]
  shared.zimageSignInTurns ??= createTurns()
  return shared.zimageSignInTurns(email, async () => {
    const db = database()
    for (const [limit, subject] of counted)
      if (!(await takePermits(db, limit, subject, 1, now))) return null
    const user = await db.user.findUnique({ where: { email } })
    const matches = await verifyPassword(user?.passwordHash, password)
    if (!user || !matches || user.disabledAt) return null
    for (const [limit, subject] of counted) await givePermitBack(db, limit, subject, now)
    return { userId: user.id }
  })
}
