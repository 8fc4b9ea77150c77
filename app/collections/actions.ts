'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import * as change from '@/lib/collections/change'
import { longestCollectionName } from '@/lib/collections/name'
import { moveInCollection } from '@/lib/collections/order'
import { addToCollection, removeFromCollection } from '@/lib/collections/pictures'
import { readCollectionPictures } from '@/lib/collections/queries'
import { database } from '@/lib/db'
import { addTags, removeTag } from '@/lib/tags/tags'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const name = z.string().max(longestCollectionName)
const ofCollection = z.strictObject({ collectionId: id })
const ofPicture = ofCollection.extend({ imageId: id })
const tag = z.strictObject({ imageId: id, name: z.string().max(200) })

export const createCollection = action('view', z.strictObject({ name }), async (actor, input) => {
  const made = await change.createCollection(database(), actor, input.name)
  revalidatePath('/collections')
  return made
})

export const renameCollection = action(
  'view',
  ofCollection.extend({ name }),
  async (actor, input) => {
    await change.renameCollection(database(), actor, input.collectionId, input.name)
    revalidatePath(`/collections/${input.collectionId}`)
  },
)

export const chooseCover = action('view', ofPicture, async (actor, { collectionId, imageId }) => {
  await change.setCover(database(), actor, collectionId, imageId)
  revalidatePath(`/collections/${collectionId}`)
})

export const trashCollection = action('view', ofCollection, async (actor, { collectionId }) => {
  await change.trashCollection(database(), actor, collectionId)
  revalidatePath('/collections')
})

export const movePicture = action(
  'view',
  ofPicture.extend({ afterId: id.nullable() }),
  (actor, move) => moveInCollection(database(), actor, move),
)

export const setCollected = action(
  'view',
  ofPicture.extend({ collected: z.boolean() }),
  async (actor, { collectionId, imageId, collected }) => {
    const put = collected ? addToCollection : removeFromCollection
    await put(database(), actor, collectionId, [imageId])
    revalidatePath(`/gallery/${imageId}`)
  },
)

export const morePictures = action(
  'view',
  ofCollection.extend({ after: z.int() }),
  (_actor, { collectionId, after }) => readCollectionPictures(database(), collectionId, after),
)

export const addTag = action('view', tag, async (actor, { imageId, name: written }) => {
  await addTags(database(), actor, [imageId], [written])
  revalidatePath(`/gallery/${imageId}`)
})

export const takeTagOff = action('view', tag, async (actor, { imageId, name: written }) => {
  await removeTag(database(), actor, [imageId], written)
  revalidatePath(`/gallery/${imageId}`)
})
