/**
 * What each filter would show. The facets of a picture's own row are counted together, in one walk along
 * one index; from these cells each facet is summed without itself, for its numbers are what choosing
 * another of its values would show.
 */
import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { providerIds } from '@/lib/catalog/models'
import { shapes } from '@/lib/catalog/shape'
import { picturesOf, viewOf } from '@/lib/gallery/conditions'
import { nameCounts, type Counted } from '@/lib/gallery/name-counts'
import type { WallFilter } from '@/lib/gallery/filter'
import { countFrames } from '@/lib/gallery/read-frames'
import type { FacetCount, WallCounts } from '@/lib/gallery/view'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { reviewStates } from '@/lib/review/machine'

interface Cell {
  provider: string
  review: string
  shape: string
  author: string | null
  rewritten: boolean
  /** Hundredths. */
  rating: number | null
  count: number
}

type CellFacet = Exclude<keyof Cell, 'count'>

const cellFacets = ['provider', 'review', 'shape', 'author', 'rewritten', 'rating'] as const

const fits = (cell: Cell, filter: WallFilter, facet: CellFacet): boolean => {
  if (filter[facet] === null) return true
  return facet === 'rating'
    ? (cell.rating ?? 0) >= (filter.rating ?? 0) * 100
    : cell[facet] === filter[facet]
}

/** Cells of the view, except for what `open` asks. */
const matching = (cells: readonly Cell[], filter: WallFilter, open?: CellFacet) =>
  cells.filter((cell) => cellFacets.every((facet) => facet === open || fits(cell, filter, facet)))

const sum = (cells: readonly Cell[]) => cells.reduce((total, { count }) => total + count, 0)

function countsOf<Value extends string | boolean>(
  cells: readonly Cell[],
  filter: WallFilter,
  facet: Exclude<CellFacet, 'rating'>,
  values: readonly Value[],
): FacetCount<Value>[] {
  const those = matching(cells, filter, facet)
  return values.map((value) => ({
    value,
    count: sum(those.filter((cell) => cell[facet] === value)),
  }))
}

function authorCounts(cells: readonly Cell[], filter: WallFilter): Counted[] {
  const byAuthor = new Map<string, number>()
  for (const { author, count } of matching(cells, filter, 'author'))
    if (author !== null) byAuthor.set(author, (byAuthor.get(author) ?? 0) + count)
  return [...byAuthor].map(([id, count]) => ({ id, count }))
}

/** A constant number of statements, whatever is asked for and however many pictures there are. */
export async function countWall(
  client: PrismaClient,
  _actor: Actor,
  filter: WallFilter,
  timeZone: string,
): Promise<WallCounts> {
  const view = await viewOf(client, filter, timeZone)
  const groups = await client.image.groupBy({
    by: ['provider', 'reviewState', 'shape', 'userId', 'rewritePrompt', 'ratingMean'],
    where: picturesOf(view, cellFacets),
    _count: { _all: true },
  })
  const cells = groups.map(({ _count, ...row }) => ({
    ...{ provider: row.provider, review: row.reviewState, shape: row.shape, author: row.userId },
    ...{ rewritten: row.rewritePrompt, rating: row.ratingMean, count: _count._all },
  }))
  const state = await countFrames(client, filter, timeZone)
  return {
    total:
      filter.state === null
        ? sum(matching(cells, filter))
        : (state.find(({ value }) => value === filter.state)?.count ?? 0),
    provider: countsOf(cells, filter, 'provider', providerIds),
    review: countsOf(cells, filter, 'review', reviewStates),
    shape: countsOf(cells, filter, 'shape', shapes),
    rewritten: countsOf(cells, filter, 'rewritten', [true, false]),
    rating: ratingCounts(cells, filter),
    state,
    ...(await nameCounts(client, view, authorCounts(cells, filter))),
  }
}

/** Nobody's rating is no cell of these. */
function ratingCounts(cells: readonly Cell[], filter: WallFilter): FacetCount<number>[] {
  const those = matching(cells, filter, 'rating')
  const atLeast = (stars: number) => those.filter(({ rating }) => (rating ?? 0) >= stars * 100)
  return [5, 4, 3, 2, 1].map((value) => ({ value, count: sum(atLeast(value)) }))
}
