import 'server-only'
import type { Actor } from '@/lib/auth/proof'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { createPermits, type Permits } from '@/lib/rate-limit/permits'
import { TooManyRequests } from '@/lib/rate-limit/too-many-requests'
import type { RateLimit } from '@/lib/rate-limit/window'

/**
 * Twice of what is promised (300 submits and 1,200 reads a minute): each of several servers may
 * leave a share unused.
 */
export const writeLimit: RateLimit = { name: 'write', most: 600, windowMs: 60_000 }
export const readLimit: RateLimit = { name: 'read', most: 2400, windowMs: 60_000 }

/**
 * On `globalThis`: a server loads this module once for each bundle, and so its error classes, too.
 * What is shared between bundles therefore answers, and each bundle throws for itself.
 */
const shared = globalThis as typeof globalThis & { zimagePermits?: Permits }

/** Every token by itself; the browsers of one person together. Throws `TooManyRequests`. */
async function spend(limit: RateLimit, { tokenId, userId }: Actor): Promise<void> {
  shared.zimagePermits ??= createPermits(database, systemClock)
  const subject = tokenId ? `token:${tokenId}` : `user:${userId}`
  const retryAfterSeconds = await shared.zimagePermits.spend(limit, subject)
  if (retryAfterSeconds !== null) throw new TooManyRequests(retryAfterSeconds)
}

export const limitReads = (actor: Actor) => spend(readLimit, actor)
export const limitWrites = (actor: Actor) => spend(writeLimit, actor)
