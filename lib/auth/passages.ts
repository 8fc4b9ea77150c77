import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { UserError } from '@/lib/errors'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/** A link that opens one door once. Its token is shown when it is made and stored nowhere. */
export type PassageKind = 'invitation' | 'password_reset'

const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits need no salt and no slow hash. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

type Client = PrismaClient | Prisma.TransactionClient

/** Not used, not taken back, not expired. */
export function openPassages(kind: PassageKind, now: Date) {
  return { kind, usedAt: null, revokedAt: null, expiresAt: { gt: now } }
}

interface NewPassage {
  kind: PassageKind
  email: string
  role?: string
  userId?: string
  createdById: string
  now: Date
  lastsMs: number
}

/** Of several links for one address and purpose the newest counts. Returns the token. */
export async function createPassage(
  client: Client,
  { now, lastsMs, ...passage }: NewPassage,
): Promise<string> {
  const { kind, email } = passage
  await client.passage.updateMany({
    where: { ...openPassages(kind, now), email },
    data: { revokedAt: now },
  })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lastsMs)
  await client.passage.create({ data: { ...passage, hash: hashToken(token), expiresAt } })
  return token
}

/** `null` for a token that is used, expired, altered, taken back or never was, alike. */
export async function findPassage(client: Client, kind: PassageKind, token: string, now: Date) {
  if (!tokenPattern.test(token)) return null
  return client.passage.findFirst({ where: { ...openPassages(kind, now), hash: hashToken(token) } })
}

/** The database lets one through, whoever asks at the same moment. Throws `UserError` `passage_closed`. */
export async function usePassage(client: Client, id: string, now: Date): Promise<void> {
  const { count } = await client.passage.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count !== 1) throw passageClosed()
}

export function passageClosed(): UserError {
  return new UserError('forbidden', {
    code: 'passage_closed',
    message: 'This link does not open anything any more. Ask for a new one.',
  })
}
