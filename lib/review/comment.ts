import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import { notFound, UserError } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { notify } from '@/lib/notifications/notify'
import { findMentions } from '@/lib/review/mentions'
import { findSubject, requirePart } from '@/lib/review/subject'
import type { Pin } from '@/lib/review/view'

/** In UTF-16 units, as `maxLength` of an input counts. */
export const longestComment = 2000

export interface NewComment {
  imageId: string
  text: string
  /** A comment of the same picture: this one belongs to its thread. */
  parentId: string | null
  /** Only at the beginning of a thread. */
  pin: Pin | null
}

/**
 * Tells those who are named in it, and those who spoke in its thread. Throws `UserError` `not_found`,
 * `forbidden` or `empty_comment`.
 */
export async function addComment(
  client: PrismaClient,
  actor: Actor,
  { imageId, text, parentId, pin }: NewComment,
): Promise<{ id: string }> {
  requirePart(actor)
  const words = cleanPrompt(text.slice(0, longestComment)).trim()
  if (words === '')
    throw new UserError('invalid', {
      code: 'empty_comment',
      message: 'Say something.',
      field: 'text',
    })
  return client.$transaction(async (transaction) => {
    await findSubject(transaction, imageId)
    const parent =
      parentId === null
        ? null
        : await transaction.comment.findFirst({ where: { id: parentId, imageId } })
    if (parentId !== null && !parent) throw notFound()
    // Threads are one level deep: an answer to an answer stands below it.
    const rootId = parent ? (parent.parentId ?? parent.id) : null
    const { id } = await transaction.comment.create({
      data: {
        ...{ imageId, userId: actor.userId, userName: actor.name, text: words, parentId: rootId },
        ...(rootId === null && pin ? { pinX: pin.x, pinY: pin.y } : {}),
      },
      select: { id: true },
    })
    const members = await transaction.user.findMany({
      where: { disabledAt: null },
      select: { id: true, name: true },
    })
    const named = new Set(findMentions(words, members).flatMap(({ userIds }) => userIds))
    const inThread = rootId
      ? await transaction.comment.findMany({
          where: { OR: [{ id: rootId }, { parentId: rootId }], userId: { not: null } },
          select: { userId: true },
          distinct: ['userId'],
        })
      : []
    const others = (ids: readonly (string | null)[]) =>
      ids.filter((userId) => userId !== null && userId !== actor.userId).map(String)
    const spoke = inThread.map(({ userId }) => userId).filter((userId) => !named.has(userId ?? ''))
    const note = `${actor.name}: ${words}`
    await notify(transaction, others([...named]), 'mention', note, imageId)
    await notify(transaction, others(spoke), 'reply', note, imageId)
    await recordActivity(transaction, { actor, verb: 'commented', imageId, subject: words })
    return { id }
  })
}

/** One's own, and an admin's anybody's. Its replies stay. Throws `UserError` `not_found`. */
export async function deleteComment(
  client: PrismaClient,
  actor: Actor,
  commentId: string,
): Promise<string> {
  return client.$transaction(async (transaction) => {
    const own = can(actor.role, 'manage') ? {} : { userId: actor.userId }
    const { count } = await transaction.comment.updateMany({
      where: { id: commentId, deletedAt: null, ...own },
      data: { deletedAt: new Date(), text: '' },
    })
    if (count !== 1) throw notFound()
    const { imageId } = await transaction.comment.findUniqueOrThrow({ where: { id: commentId } })
    await recordActivity(transaction, { actor, verb: 'comment_deleted', imageId })
    return imageId
  })
}
