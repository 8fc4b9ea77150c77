import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { verifyPassword } from '@/lib/auth/passwords'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { installationSecret } from '@/lib/installation-secret'
import { givePermitBack, takePermits, type RateLimit } from '@/lib/rate-limit/window'
import type { OpenLink } from '@/lib/share/open'

const tenMinutes = 10 * 60_000

/** Wrong passwords, over all servers; the last one bounds what guessing can cost us, whoever guesses. */
export const unlockLimits = {
  perAddress: { name: 'share:address', most: 30, windowMs: tenMinutes },
  perLink: { name: 'share:link', most: 20, windowMs: tenMinutes },
  together: { name: 'share', most: 300, windowMs: 60_000 },
} satisfies Record<string, RateLimit>

export type Unlocked = 'opened' | 'wrong' | 'too_many'

/** `address` is where the request says it comes from. */
export async function unlock(
  client: PrismaClient,
  link: OpenLink,
  password: string,
  address: string,
  now: Date,
): Promise<Unlocked> {
  const subject = createHash('sha256').update(address).digest('hex')
  // A guesser who is out of luck uses up nobody else's: the own address comes first.
  const counted: [RateLimit, string][] = [
    [unlockLimits.perAddress, subject],
    [unlockLimits.perLink, link.id],
    [unlockLimits.together, ''],
  ]
  for (const [limit, of] of counted)
    if (!(await takePermits(client, limit, of, 1, now))) return 'too_many'
  if (!(await verifyPassword(link.passwordHash, password))) return 'wrong'
  for (const [limit, of] of counted) await givePermitBack(client, limit, of, now)
  return 'opened'
}

export const unlockCookieName = (linkId: string): string => `share-${linkId}`

/** What a browser keeps of a password that was right: it opens this link alone, and until its password changes. */
export function unlockProof({ id, passwordHash }: OpenLink): string {
  return createHmac('sha256', installationSecret())
    .update(`share:${id}:${passwordHash}`)
    .digest('base64url')
}

export function isUnlocked(link: OpenLink, proof: string | undefined): boolean {
  if (link.passwordHash === null) return true
  const expected = Buffer.from(unlockProof(link))
  const given = Buffer.from(proof ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
