import 'server-only'
import { record } from '@/lib/audit'
import { createPassage, openPassages } from '@/lib/auth/passages'
import { parseRole, type Role } from '@/lib/auth/permissions'
import type { Actor } from '@/lib/auth/proof'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { notFound, UserError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'

const week = 7 * 24 * 60 * 60 * 1000

export interface InvitationView {
  id: string
  email: string
  role: Role
  createdAt: Date
  expiresAt: Date
}

/**
 * Returns the token of the link, which is shown once. An earlier link to the same address is closed.
 * Throws `UserError` `already_member` (422).
 */
export async function invite(actor: Actor, { email, role }: { email: string; role: Role }) {
  const now = systemClock.now()
  return database().$transaction(async (transaction) => {
    const member = await transaction.user.findUnique({ where: { email }, select: { id: true } })
    if (member) throw alreadyMember()
    const token = await createPassage(transaction, {
      kind: 'invitation',
      email,
      role,
      createdById: actor.userId,
      now,
      lastsMs: week,
    })
    await record(transaction, actor, 'person.invite', email, { role })
    return { token }
  })
}

/** Those that still open, newest first. */
export async function listInvitations(): Promise<InvitationView[]> {
  const rows = await database().passage.findMany({
    where: openPassages('invitation', systemClock.now()),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
  })
  return rows.flatMap(({ role: word, ...row }) => {
    const role = parseRole(word ?? '')
    return role === null ? [] : [{ ...row, role }]
  })
}

/** Throws `UserError` `not_found` when it does not open any more anyway. */
export async function revokeInvitation(actor: Actor, id: string): Promise<void> {
  const now = systemClock.now()
  await database().$transaction(async (transaction) => {
    const where = { id, ...openPassages('invitation', now) }
    const invitation = await transaction.passage.findFirst({ where })
    const { count } = await transaction.passage.updateMany({ where, data: { revokedAt: now } })
    if (!invitation || count !== 1) throw notFound()
    await record(transaction, actor, 'person.uninvite', invitation.email)
  })
}

/** Who may no longer invite has no links out there either: they could open them for themselves. */
export async function closePassagesMadeBy(
  transaction: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  await transaction.passage.updateMany({
    where: { createdById: userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}

function alreadyMember(): UserError {
  return new UserError('conflict', {
    code: 'already_member',
    message: 'Somebody with this address is here already.',
    field: 'email',
  })
}
