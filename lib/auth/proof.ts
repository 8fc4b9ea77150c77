import 'server-only'
import { findApiToken, findSession } from '@/lib/auth/living-credentials'
import { parseRole, type Role } from '@/lib/auth/permissions'
import { sessionIdFromCookie } from '@/lib/auth/session-cookie'
import { database } from '@/lib/db'

interface Member {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
}

/**
 * A member who has just been checked against the database. The class stays in this file and only
 * `prove` makes one, so a function that takes an `Actor` cannot be called by a stranger.
 */
class ProvenMember {
  /** Makes the type nominal: an object that merely looks alike is no actor. */
  private readonly proven = true

  constructor(
    readonly userId: string,
    readonly name: string,
    readonly email: string,
    readonly role: Role,
    readonly via: 'session' | 'token',
    readonly sessionId?: string,
    readonly tokenId?: string,
  ) {}
}

export type Actor = ProvenMember

function prove(
  { id, name, email, role: word, disabledAt }: Member,
  credential: { sessionId: string } | { tokenId: string },
): Actor | null {
  const role = parseRole(word)
  if (disabledAt || role === null) return null
  return 'sessionId' in credential
    ? new ProvenMember(id, name, email, role, 'session', credential.sessionId)
    : new ProvenMember(id, name, email, role, 'token', undefined, credential.tokenId)
}

/** `lastSeenAt` and `lastUsedAt` are for people to read: a minute is exact enough, a write per request is not. */
const seenEveryMs = 60_000

function isStale(seen: Date | null, now: Date): boolean {
  return seen === null || now.getTime() - seen.getTime() >= seenEveryMs
}

export async function actorForSession(sessionId: string): Promise<Actor | null> {
  const session = await findSession(sessionId)
  const actor = session && prove(session.user, { sessionId: session.id })
  const now = new Date()
  if (actor && isStale(session.lastSeenAt, now))
    await database().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  return actor
}

export async function actorForToken(token: string): Promise<Actor | null> {
  const found = await findApiToken(token)
  const actor = found && prove(found.user, { tokenId: found.id })
  const now = new Date()
  if (actor && isStale(found.lastUsedAt, now))
    await database().apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  return actor
}

/** An `Authorization` header decides alone: a wrong token is not saved by a good cookie. */
export async function actorForCredentials(
  authorization: string | null,
  cookie: string | undefined,
): Promise<Actor | null> {
  if (authorization !== null) {
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1]
    return token === undefined ? null : actorForToken(token)
  }
  const sessionId = cookie ? await sessionIdFromCookie(cookie) : null
  return sessionId === null ? null : actorForSession(sessionId)
}
