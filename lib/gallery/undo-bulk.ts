import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { removeFromCollection } from '@/lib/collections/pictures'
import type { Undo } from '@/lib/gallery/bulk'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { undoDecisions } from '@/lib/review/undo'
import { removeTaggings } from '@/lib/tags/tags'
import { restorePictures, trashPictures } from '@/lib/trash/trash'

/** Takes back what one act did, as far as nobody has changed it since. Answers how many pictures are as before. */
export async function undoBulk(
  client: PrismaClient,
  actor: Actor,
  undo: Undo,
  now: Date,
): Promise<number> {
  switch (undo.kind) {
    case 'decisions':
      return (await undoDecisions(client, actor, undo.ids)).length
    case 'tagged': {
      const taggings = Object.entries(undo.byTag).flatMap(([tagId, imageIds]) =>
        imageIds.map((imageId) => ({ tagId, imageId })),
      )
      const gone = await removeTaggings(client, actor, taggings)
      return new Set(gone.map(({ imageId }) => imageId)).size
    }
    case 'collected':
      return (await removeFromCollection(client, actor, undo.collectionId, undo.ids)).length
    case 'trashed':
      return (await restorePictures(client, actor, undo.ids, now)).length
    case 'restored':
      return (await trashPictures(client, actor, undo.ids, now)).length
  }
}
