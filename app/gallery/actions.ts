'use server'

import { z } from 'zod'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { action } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { createCollection } from '@/lib/collections/change'
import { addToCollection } from '@/lib/collections/pictures'
import { database } from '@/lib/db'
import { bulkDecisions, type BulkResult, type Undo } from '@/lib/gallery/bulk'
import { mostSelected } from '@/lib/gallery/selected'
import { selectedIds } from '@/lib/gallery/selection'
import { undoBulk } from '@/lib/gallery/undo-bulk'
import { decideMany } from '@/lib/review/decide-many'
import { addTags, type Tagging } from '@/lib/tags/tags'
import { restorePictures, trashPictures } from '@/lib/trash/trash'

const id = z.string().max(64)
const ids = z.array(id).max(mostSelected)

const selected = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('some'), ids }),
  z.strictObject({
    kind: z.literal('all'),
    query: z.string().max(4000),
    until: z.iso.datetime(),
    except: ids,
  }),
])

const idsOf = async (actor: Actor, input: z.output<typeof selected>) =>
  selectedIds(database(), actor, input, await visitorTimeZone())

const result = (wanted: readonly string[], done: number, undo: Undo): BulkResult => ({
  done,
  skipped: wanted.length - done,
  undo: done > 0 ? undo : null,
})

/** For the download, which a browser asks for by ids. */
export const listSelected = action('view', z.strictObject({ selected }), (actor, input) =>
  idsOf(actor, input.selected),
)

const decideInput = z.strictObject({ selected, verb: z.enum(bulkDecisions) })

export const decideSelected = action('view', decideInput, async (actor, { selected, verb }) => {
  const imageIds = await idsOf(actor, selected)
  const { decisionIds } = await decideMany(database(), actor, { imageIds, verb, reason: '' })
  return result(imageIds, decisionIds.length, { kind: 'decisions', ids: decisionIds })
})

function byTag(taggings: readonly Tagging[]): Record<string, string[]> {
  const tags: Record<string, string[]> = {}
  for (const { tagId, imageId } of taggings) (tags[tagId] ??= []).push(imageId)
  return tags
}

const tagInput = z.strictObject({ selected, names: z.array(z.string().max(400)).min(1).max(10) })

export const tagSelected = action('view', tagInput, async (actor, { selected, names }) => {
  const wanted = await idsOf(actor, selected)
  const added = await addTags(database(), actor, wanted, names)
  const tagged = new Set(added.map(({ imageId }) => imageId))
  return result(wanted, tagged.size, { kind: 'tagged', byTag: byTag(added) })
})

const collectInput = z.strictObject({
  selected,
  into: z.union([z.strictObject({ id }), z.strictObject({ name: z.string().max(400) })]),
})

export const collectSelected = action('view', collectInput, async (actor, { selected, into }) => {
  const wanted = await idsOf(actor, selected)
  const collection = 'id' in into ? into : await createCollection(database(), actor, into.name)
  const added = await addToCollection(database(), actor, collection.id, wanted)
  return result(wanted, added.length, {
    kind: 'collected',
    collectionId: collection.id,
    ids: added,
  })
})

export const trashSelected = action('view', z.strictObject({ selected }), async (actor, input) => {
  const wanted = await idsOf(actor, input.selected)
  const done = await trashPictures(database(), actor, wanted, systemClock.now())
  return result(wanted, done.length, { kind: 'trashed', ids: done })
})

export const restoreSelected = action(
  'view',
  z.strictObject({ selected }),
  async (actor, input) => {
    const wanted = await idsOf(actor, input.selected)
    const done = await restorePictures(database(), actor, wanted, systemClock.now())
    return result(wanted, done.length, { kind: 'restored', ids: done })
  },
)

const undo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decisions'), ids }),
  z.strictObject({ kind: z.literal('tagged'), byTag: z.record(id, ids) }),
  z.strictObject({ kind: z.literal('collected'), collectionId: id, ids }),
  z.strictObject({ kind: z.literal('trashed'), ids }),
  z.strictObject({ kind: z.literal('restored'), ids }),
])

export const undoSelected = action('view', z.strictObject({ undo }), (actor, input) =>
  undoBulk(database(), actor, input.undo, systemClock.now()),
)
