import 'server-only'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { cleanName } from '@/lib/collections/name'
import { holdCollection } from '@/lib/collections/hold'
import { notFound } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { requirePart } from '@/lib/review/subject'

/** Throws `UserError` `forbidden` or `empty_name`. */
export async function createCollection(
  client: PrismaClient,
  actor: Actor,
  name: string,
): Promise<{ id: string }> {
  requirePart(actor)
  return client.collection.create({ data: { name: cleanName(name) }, select: { id: true } })
}

/** Throws `UserError` `forbidden`, `empty_name` or `not_found`. */
export async function renameCollection(
  client: PrismaClient,
  actor: Actor,
  id: string,
  name: string,
): Promise<void> {
  requirePart(actor)
  await client.$transaction(async (transaction) => {
    await holdCollection(transaction, id)
    await transaction.collection.update({ where: { id }, data: { name: cleanName(name) } })
  })
}

/** One of its own pictures; `null`: the first one again. Throws `UserError` `forbidden` or `not_found`. */
export async function setCover(
  client: PrismaClient,
  actor: Actor,
  id: string,
  imageId: string | null,
): Promise<void> {
  requirePart(actor)
  await client.$transaction(async (transaction) => {
    await holdCollection(transaction, id)
    const within =
      imageId === null ||
      (await transaction.collectionPicture.count({ where: { collectionId: id, imageId } })) === 1
    if (!within) throw notFound()
    await transaction.collection.update({ where: { id }, data: { coverId: imageId } })
  })
}

/** Its pictures stay where they are; links to it close. `false` takes it out of the trash again. Throws `UserError` `forbidden` or `not_found`. */
export async function trashCollection(
  client: PrismaClient,
  actor: Actor,
  id: string,
  trashed = true,
): Promise<void> {
  requirePart(actor)
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.collection.updateMany({
      where: { id, trashedAt: trashed ? null : { not: null } },
      data: { trashedAt: trashed ? new Date() : null },
    })
    if (count !== 1) throw notFound()
    await record(transaction, actor, trashed ? 'collection.trash' : 'collection.restore', id)
  })
}
