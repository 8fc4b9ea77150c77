import 'server-only'
import { picturesOf, type View } from '@/lib/gallery/conditions'
import type { WallCounts } from '@/lib/gallery/view'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { tagKey } from '@/lib/tags/tag-key'

export interface Counted {
  id: string
  count: number
}

/** As many as a person reads through; the rest is found by typing or by its own page. */
const mostNames = 12

/** The fullest first, and the chosen one though it were empty. */
function fullest(counted: readonly Counted[], chosen: string | null): Counted[] {
  const sorted = [...counted].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const shown = sorted.slice(0, mostNames)
  if (chosen === null || shown.some(({ id }) => id === chosen)) return shown
  return [...shown, sorted.find(({ id }) => id === chosen) ?? { id: chosen, count: 0 }]
}

/** Authors are counted elsewhere and only named here. Five statements or six. */
export async function nameCounts(
  client: PrismaClient,
  view: View,
  authors: readonly Counted[],
): Promise<Pick<WallCounts, 'author' | 'collection' | 'tag'>> {
  const { filter } = view
  const inCollections = await client.collectionPicture.groupBy({
    by: ['collectionId'],
    where: {
      collection: { trashedAt: null },
      image: picturesOf(view, ['collection']),
    },
    _count: { _all: true },
  })
  const withTags = await client.pictureTag.groupBy({
    by: ['tagId'],
    where: { image: picturesOf(view, ['tag']) },
    _count: { _all: true },
  })
  const author = fullest(authors, filter.author)
  const collection = fullest(
    inCollections.map(({ collectionId, _count }) => ({ id: collectionId, count: _count._all })),
    filter.collection,
  )
  const chosenTag = filter.tag === null ? null : tagKey(filter.tag)
  const tags = fullest(
    withTags.map(({ tagId, _count }) => ({ id: tagId, count: _count._all })),
    null,
  )
  const select = { id: true, name: true } as const
  const among = (counted: readonly Counted[]) => ({ in: counted.map(({ id }) => id) })
  const people = await client.user.findMany({ where: { id: among(author) }, select })
  const collections = await client.collection.findMany({ where: { id: among(collection) }, select })
  const tagRows = await client.tag.findMany({
    where: { OR: [{ id: among(tags) }, { key: chosenTag ?? '' }] },
  })
  const named = (counted: readonly Counted[], rows: readonly { id: string; name: string }[]) =>
    counted.map(({ id, count }) => ({
      ...{ value: id, count },
      name: rows.find((row) => row.id === id)?.name ?? null,
    }))
  return {
    author: named(author, people),
    collection: named(collection, collections),
    // An address names a tag by its word.
    tag: tagRows
      .map(({ id, name }) => ({ value: name, name, count: countIn(withTags, id) }))
      .sort((a, b) => b.count - a.count),
  }
}

function countIn(
  groups: readonly { tagId: string; _count: { _all: number } }[],
  tagId: string,
): number {
  return groups.find((group) => group.tagId === tagId)?._count._all ?? 0
}
