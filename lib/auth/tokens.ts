import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashApiToken, tokenPrefix } from '@/lib/auth/living-credentials'
import type { Actor } from '@/lib/auth/proof'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'

export interface ApiTokenView {
  id: string
  name: string
  /** How the token begins. */
  hint: string
  createdAt: Date
  lastUsedAt: Date | null
}

/** The token is in this answer and nowhere else: it is stored as a hash. */
export async function createApiToken(
  userId: string,
  name: string,
): Promise<{ id: string; token: string }> {
  const token = tokenPrefix + randomBytes(32).toString('base64url')
  const { id } = await database().apiToken.create({
    data: { userId, name, hash: hashApiToken(token), hint: token.slice(0, tokenPrefix.length + 4) },
    select: { id: true },
  })
  return { id, token }
}

export async function listApiTokens(actor: Actor): Promise<ApiTokenView[]> {
  return database().apiToken.findMany({
    where: { userId: actor.userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, hint: true, createdAt: true, lastUsedAt: true },
  })
}

/** Only one's own. Throws `UserError` `not_found`. */
export async function revokeApiToken(actor: Actor, id: string): Promise<void> {
  const { count } = await database().apiToken.updateMany({
    where: { id, userId: actor.userId, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) throw notFound()
}
