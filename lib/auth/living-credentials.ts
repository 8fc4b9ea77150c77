import 'server-only'
import { createHash } from 'node:crypto'
import { database } from '@/lib/db'

export const tokenPrefix = 'zi_'
const tokenPattern = /^zi_[A-Za-z0-9_-]{43}$/

/** 256 random bits need no salt and no slow hash. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** With its user; `null` when revoked or unknown. What does not look like a token never reaches the database. */
export async function findApiToken(token: string) {
  if (!tokenPattern.test(token)) return null
  return database().apiToken.findFirst({
    where: { hash: hashApiToken(token), revokedAt: null },
    include: { user: true },
  })
}

/** With its user; `null` when ended, expired or unknown. */
export async function findSession(id: string) {
  return database().session.findFirst({
    where: { id, endedAt: null, expiresAt: { gt: new Date() } },
    include: { user: true },
  })
}
