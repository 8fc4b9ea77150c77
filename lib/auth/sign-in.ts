import 'server-only'
import { credentialsInput } from '@/lib/auth/account-input'
import { createFailureLimit, type FailureLimit } from '@/lib/auth/failure-limit'
import { createTurns } from '@/lib/auth/in-turn'
import { verifyPassword } from '@/lib/auth/passwords'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'

/** Ten wrong passwords for one address, then one a minute; fifty a minute for all addresses together. */
interface Attempts {
  perEmail: FailureLimit
  together: FailureLimit
  inTurn: ReturnType<typeof createTurns>
}

export function createAttempts(now: () => number = systemClock.monotonic): Attempts {
  return {
    perEmail: createFailureLimit({ burst: 10, perMinute: 1 }, now),
    together: createFailureLimit({ burst: 50, perMinute: 50 }, now),
    inTurn: createTurns(),
  }
}

/** On `globalThis`: a server may load this module several times. */
const shared = globalThis as typeof globalThis & { zimageSignInAttempts?: Attempts }

/**
 * The user's id, or `null` — for a wrong password, an unknown address, a disabled account and too many
 * attempts alike. Attempts for one address wait for each other, so that a thousand at once are still
 * ten, and people who sign in at the same moment do not use up each other's failures.
 */
export async function authenticate(
  credentials: unknown,
  attempts: Attempts = (shared.zimageSignInAttempts ??= createAttempts()),
): Promise<{ userId: string } | null> {
  const parsed = credentialsInput.safeParse(credentials)
  if (!parsed.success) return null
  const { email, password } = parsed.data
  return attempts.inTurn(email, async () => {
    if (!attempts.perEmail.take(email)) return null
    if (!attempts.together.take('')) {
      attempts.perEmail.giveBack(email)
      return null
    }
    const user = await database().user.findUnique({ where: { email } })
    const matches = await verifyPassword(user?.passwordHash, password)
    if (!user || !matches || user.disabledAt) return null
    attempts.perEmail.giveBack(email)
    attempts.together.giveBack('')
    return { userId: user.id }
  })
}
