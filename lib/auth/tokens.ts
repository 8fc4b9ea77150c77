import 'server-only'
import { randomBytes } from 'node:crypto'
import { record } from '@/lib/audit'
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
  const hint = token.slice(0, tokenPrefix.length + 4)
  const id = await database().$transaction(async (transaction) => {
    const made = await transaction.apiToken.create({
      data: { userId, name, hash: hashApiToken(token), hint },
      select: { id: true, user: { select: { name: true } } },
    })
    await record(transaction, { userId, name: made.user.name }, 'token.create', name, { hint })
    return made.id
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
  await database().$transaction(async (transaction) => {
    const own = { id, userId: actor.userId, revokedAt: null }
    const token = await transaction.apiToken.findFirst({ where: own })
    if (!token) throw notFound()
    const { count } = await transaction.apiToken.updateMany({
      where: own,
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw notFound()
    await record(transaction, actor, 'token.revoke', token.name, { hint: token.hint })
  })
}
