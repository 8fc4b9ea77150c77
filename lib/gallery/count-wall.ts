/**
 * What each filter would show. The facets of a picture's own row are counted together, in one walk along
 * one index; from these cells each facet is summed without itself, for its numbers are what choosing
 * another of its values would show.
 */
import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { providerIds } from '@/lib/catalog/models'
import { shapes } from '@/lib/catalog/shape'
import { picturesOf, viewOf, type View } from '@/lib/gallery/conditions'
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
  count: number
}

type CellFacet = Exclude<keyof Cell, 'count'>

const cellFacets = ['provider', 'review', 'shape', 'author', 'rewritten'] as const

/** Cells of the view, except for what `open` asks. */
const matching = (cells: readonly Cell[], filter: WallFilter, open?: CellFacet) =>
  cells.filter((cell) =>
    cellFacets.every(
      (facet) => facet === open || filter[facet] === null || cell[facet] === filter[facet],
    ),
  )

const sum = (cells: readonly Cell[]) => cells.reduce((total, { count }) => total + count, 0)

function countsOf<Value extends string | boolean>(
  cells: readonly Cell[],
  filter: WallFilter,
  facet: CellFacet,
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
    by: ['provider', 'reviewState', 'shape', 'userId', 'rewritePrompt'],
    where: picturesOf(view, cellFacets),
    _count: { _all: true },
  })
  const cells = groups.map(({ reviewState, userId, rewritePrompt, _count, ...rest }) => ({
    ...rest,
    ...{ review: reviewState, author: userId, rewritten: rewritePrompt, count: _count._all },
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
    rating: await countRatings(client, view),
    state,
    ...(await nameCounts(client, view, authorCounts(cells, filter))),
  }
}

/** Few different means there are: at most 401. */
async function countRatings(client: PrismaClient, view: View): Promise<FacetCount<number>[]> {
  const groups = await client.image.groupBy({
    by: ['ratingMean'],
    where: { ...picturesOf(view, ['rating']), ratingMean: { not: null } },
    _count: { _all: true },
  })
  return [5, 4, 3, 2, 1].map((value) => ({
    value,
    count: groups
      .filter(({ ratingMean }) => (ratingMean ?? 0) >= value * 100)
      .reduce((total, { _count }) => total + _count._all, 0),
  }))
}
