import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { UserError } from '@/lib/errors'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { groupBy, inSlices } from '@/lib/review/group-by'
import { requirePart, type Client } from '@/lib/review/subject'
import { tagKey, tagName } from '@/lib/tags/tag-key'
import { isUniqueViolation } from '@/lib/unique-violation'

export interface TagView {
  id: string
  name: string
}

/** A tag on a picture: what an undo needs. */
export interface Tagging {
  tagId: string
  imageId: string
}

/** By their names, which are made where they are new. Whoever comes second finds the tag of the first. */
async function ensureTags(client: PrismaClient, names: readonly string[]): Promise<TagView[]> {
  const byKey = new Map(
    names
      .map(tagName)
      .filter((name) => tagKey(name) !== '')
      .map((name) => [tagKey(name), name]),
  )
  if (byKey.size === 0)
    throw new UserError('invalid', { code: 'empty_tag', message: 'A tag needs a name.' })
  const tags: TagView[] = []
  for (const [key, name] of byKey) tags.push(await ensureTag(client, key, name))
  return tags
}

async function ensureTag(client: PrismaClient, key: string, name: string): Promise<TagView> {
  const found = await client.tag.findUnique({ where: { key } })
  if (found) return found
  try {
    return await client.tag.create({ data: { key, name } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return client.tag.findUniqueOrThrow({ where: { key } })
  }
}

/**
 * Puts these tags on these pictures. Answers what was not there before, so that an undo takes away no
 * more than that. A few statements for every 500 pictures. Throws `UserError` `forbidden` or `empty_tag`.
 */
export async function addTags(
  client: PrismaClient,
  actor: Actor,
  imageIds: readonly string[],
  names: readonly string[],
): Promise<Tagging[]> {
  requirePart(actor)
  const tags = await ensureTags(client, names)
  const added: Tagging[] = []
  for (const slice of inSlices([...new Set(imageIds)].filter(isImageId)))
    for (const tag of tags)
      added.push(
        ...(await client.$transaction((transaction) => addTag(transaction, actor, slice, tag))),
      )
  return added
}

async function addTag(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  imageIds: string[],
  tag: TagView,
): Promise<Tagging[]> {
  // Whoever tags with the same tag at the same moment waits here.
  await transaction.tag.update({ where: { id: tag.id }, data: { name: tag.name } })
  const bare = await transaction.image.findMany({
    where: { id: { in: imageIds }, ...onTheWall, tags: { none: { tagId: tag.id } } },
    select: { id: true },
  })
  const rows = bare.map(({ id }) => ({ tagId: tag.id, imageId: id }))
  if (rows.length > 0) await transaction.pictureTag.createMany({ data: rows })
  await recordTagged(transaction, actor, rows, tag.name, true)
  return rows
}

/** Takes one tag off these pictures, by its name however it is written. Answers what was there. */
export async function removeTag(
  client: PrismaClient,
  actor: Actor,
  imageIds: readonly string[],
  name: string,
): Promise<Tagging[]> {
  requirePart(actor)
  const tag = await client.tag.findUnique({ where: { key: tagKey(tagName(name)) } })
  if (!tag) return []
  const pairs = [...new Set(imageIds)]
    .filter(isImageId)
    .map((imageId) => ({ tagId: tag.id, imageId }))
  return removeTaggings(client, actor, pairs)
}

/** Exactly these, as `addTags` answered them. Answers those that were still there. */
export async function removeTaggings(
  client: PrismaClient,
  actor: Actor,
  taggings: readonly Tagging[],
): Promise<Tagging[]> {
  requirePart(actor)
  const removed: Tagging[] = []
  for (const [tagId, pairs] of groupBy(taggings, (pair) => pair.tagId))
    for (const slice of inSlices(pairs))
      removed.push(
        ...(await client.$transaction(async (transaction) => {
          const where = { tagId, imageId: { in: slice.map(({ imageId }) => imageId) } }
          const rows = await transaction.pictureTag.findMany({ where, include: { tag: true } })
          await transaction.pictureTag.deleteMany({ where })
          const gone = rows.map(({ imageId }) => ({ tagId, imageId }))
          await recordTagged(transaction, actor, gone, rows[0]?.tag.name ?? '', false)
          return gone
        })),
      )
  return removed
}

/** Puts back exactly what was taken off; for an undo. */
export async function restoreTaggings(
  client: PrismaClient,
  actor: Actor,
  taggings: readonly Tagging[],
): Promise<Tagging[]> {
  const byTag = groupBy(taggings, ({ tagId }) => tagId)
  const tags = await client.tag.findMany({ where: { id: { in: [...byTag.keys()] } } })
  const restored: Tagging[] = []
  for (const { id, name } of tags)
    restored.push(
      ...(await addTags(
        client,
        actor,
        (byTag.get(id) ?? []).map(({ imageId }) => imageId),
        [name],
      )),
    )
  return restored
}

/** Of one picture, by name. */
export async function readTags(client: Client, imageId: string): Promise<TagView[]> {
  return client.tag.findMany({
    where: { pictures: { some: { imageId } } },
    orderBy: { key: 'asc' },
    select: { id: true, name: true },
  })
}

/** Those in use, the most used first: what a person may have meant. */
export async function listTags(
  client: Client,
  limit = 200,
): Promise<(TagView & { count: number })[]> {
  const tags = await client.tag.findMany({
    where: { pictures: { some: {} } },
    orderBy: [{ pictures: { _count: 'desc' } }, { key: 'asc' }],
    take: limit,
    select: { id: true, name: true, _count: { select: { pictures: true } } },
  })
  return tags.map(({ id, name, _count }) => ({ id, name, count: _count.pictures }))
}

function recordTagged(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  rows: readonly Tagging[],
  name: string,
  added: boolean,
): Promise<void> {
  return recordActivity(
    transaction,
    rows.map(({ imageId }) => ({
      actor,
      verb: 'tagged' as const,
      imageId,
      subject: name,
      details: { added },
    })),
  )
}
