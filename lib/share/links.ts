import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/passwords'
import { can } from '@/lib/auth/permissions'
import { isCollectionId } from '@/lib/collections/hold'
import { notFound } from '@/lib/errors'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { requirePart, type Client } from '@/lib/review/subject'
import { hashShareToken, newShareToken } from '@/lib/share/token'
import type { ShareDuration, ShareLinkView, ShareSubject } from '@/lib/share/view'

const dayMs = 24 * 60 * 60 * 1000

export interface NewShareLink {
  subject: ShareSubject
  days: ShareDuration
  /** `null`: whoever has the link may look. */
  password: string | null
  withPrompt: boolean
  withCost: boolean
}

/** The token is in this answer and nowhere else: it is stored as a hash. Throws `UserError` `forbidden` or `not_found`. */
export async function createShareLink(
  client: PrismaClient,
  actor: Actor,
  { subject, days, password, withPrompt, withCost }: NewShareLink,
  now: Date,
): Promise<{ id: string; token: string }> {
  requirePart(actor)
  const token = newShareToken()
  const passwordHash = password === null ? null : await hashPassword(password)
  return client.$transaction(async (transaction) => {
    const name = await requireSubject(transaction, subject)
    const { id } = await transaction.shareLink.create({
      data: {
        ...subject,
        ...{ hash: hashShareToken(token), passwordHash, withPrompt, withCost },
        createdById: actor.userId,
        createdAt: now,
        expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
      },
      select: { id: true },
    })
    await announce(transaction, actor, 'shared', { subject, id, name })
    return { id, token }
  })
}

/** One's own, and an admin's anybody's. It is closed at once and for good. Throws `UserError` `not_found`. */
export async function revokeShareLink(
  client: PrismaClient,
  actor: Actor,
  id: string,
  now: Date,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const own = can(actor.role, 'manage') ? {} : { createdById: actor.userId }
    const { count } = await transaction.shareLink.updateMany({
      where: { id, revokedAt: null, ...own },
      data: { revokedAt: now },
    })
    if (count !== 1) throw notFound()
    const { imageId, collectionId } = await transaction.shareLink.findUniqueOrThrow({
      where: { id },
    })
    const subject = imageId === null ? { collectionId: collectionId ?? '' } : { imageId }
    await announce(transaction, actor, 'share_revoked', { subject, id, name: '' })
  })
}

/** Those that still open, the newest first. */
export async function listShareLinks(
  client: Client,
  actor: Actor,
  subject: ShareSubject,
  now: Date,
): Promise<ShareLinkView[]> {
  const rows = await client.shareLink.findMany({
    where: { ...subject, ...openLinks(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ createdAt, expiresAt, passwordHash, createdById, ...row }) => ({
    id: row.id,
    withPrompt: row.withPrompt,
    withCost: row.withCost,
    views: row.views,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    hasPassword: passwordHash !== null,
    mine: createdById === actor.userId || can(actor.role, 'manage'),
  }))
}

/** Not taken back, not expired. */
export function openLinks(now: Date) {
  return {
    revokedAt: null,
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
  } satisfies Prisma.ShareLinkWhereInput
}

/** What it is called. Throws `UserError` `not_found`. */
async function requireSubject(
  transaction: Prisma.TransactionClient,
  subject: ShareSubject,
): Promise<string> {
  if ('imageId' in subject) {
    const { imageId: id } = subject
    if (!isImageId(id) || !(await transaction.image.count({ where: { id, ...onTheWall } })))
      throw notFound()
    return ''
  }
  const { collectionId: id } = subject
  const found = isCollectionId(id)
    ? await transaction.collection.findFirst({ where: { id, trashedAt: null } })
    : null
  if (!found) throw notFound()
  return found.name
}

async function announce(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  verb: 'shared' | 'share_revoked',
  { subject, id, name }: { subject: ShareSubject; id: string; name: string },
): Promise<void> {
  await record(transaction, actor, verb === 'shared' ? 'share.create' : 'share.revoke', id, {
    ...subject,
  })
  const imageId = 'imageId' in subject ? subject.imageId : undefined
  await recordActivity(transaction, { actor, verb, imageId, subject: name })
}
