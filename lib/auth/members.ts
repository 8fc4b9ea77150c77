import 'server-only'
import { record } from '@/lib/audit'
import { closePassagesMadeBy } from '@/lib/auth/invitations'
import { leaveRatings } from '@/lib/auth/leave-ratings'
import { holdAdmins, requireAnotherAdmin } from '@/lib/auth/living-admins'
import { parseRole, type Role } from '@/lib/auth/permissions'
import type { Actor } from '@/lib/auth/proof'
import { endSessionsOf } from '@/lib/auth/sessions'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/sqlite/client'

export interface MemberView {
  id: string
  name: string
  email: string
  role: Role
  disabled: boolean
  /** `null` for somebody who never was here. */
  lastSeenAt: Date | null
}

/** By name. */
export async function listMembers(): Promise<MemberView[]> {
  const rows = await database().user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    },
  })
  return rows.map(({ role, disabledAt, sessions, ...row }) => ({
    ...row,
    role: parseRole(role) ?? 'viewer',
    disabled: disabledAt !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }))
}

/** Throws `UserError` `last_admin` or `not_found`. The person's sessions end, so that they notice. */
export async function changeRole(actor: Actor, id: string, role: Role): Promise<void> {
  await onMember(actor, id, async (transaction, member, now) => {
    if (member.role === role) return
    if (role !== 'admin') await losePower(transaction, member, now)
    await transaction.user.update({ where: { id }, data: { role } })
    await endSessionsOf(transaction, id, now)
    await record(transaction, actor, 'person.role', member.email, { from: member.role, to: role })
  })
}

/** Throws `UserError` `last_admin` or `not_found`. */
export async function disableMember(actor: Actor, id: string): Promise<void> {
  await onMember(actor, id, async (transaction, member, now) => {
    if (member.disabledAt) return
    await losePower(transaction, member, now)
    await transaction.user.update({ where: { id }, data: { disabledAt: now } })
    await endSessionsOf(transaction, id, now)
    await record(transaction, actor, 'person.disable', member.email)
  })
}

/** Throws `UserError` `not_found`. */
export async function enableMember(actor: Actor, id: string): Promise<void> {
  await onMember(actor, id, async (transaction, member) => {
    if (!member.disabledAt) return
    await transaction.user.update({ where: { id }, data: { disabledAt: null } })
    await record(transaction, actor, 'person.enable', member.email)
  })
}

/**
 * Their account, sessions and tokens go; their pictures, decisions and comments stay with the team, their stars do not.
 * Throws `UserError` `last_admin` or `not_found`.
 */
export async function removeMember(actor: Actor, id: string): Promise<void> {
  await onMember(actor, id, async (transaction, member, now) => {
    await losePower(transaction, member, now)
    await transaction.passage.updateMany({
      where: { userId: id, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    })
    await leaveRatings(transaction, id)
    await transaction.user.delete({ where: { id } })
    await record(transaction, actor, 'person.remove', member.email, { name: member.name })
  })
}

interface Member {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
}

async function onMember(
  actor: Actor,
  id: string,
  act: (transaction: Prisma.TransactionClient, member: Member, now: Date) => Promise<void>,
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await holdAdmins(transaction)
    const member = await transaction.user.findUnique({ where: { id } })
    if (!member) throw notFound()
    await act(transaction, member, systemClock.now())
  })
}

async function losePower(
  transaction: Prisma.TransactionClient,
  { id, role, disabledAt }: Member,
  now: Date,
): Promise<void> {
  if (role === 'admin' && !disabledAt) await requireAnotherAdmin(transaction, id)
  await closePassagesMadeBy(transaction, id, now)
}
