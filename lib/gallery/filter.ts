/** Which pictures the wall shows, and in what order. All of it is in the address, so a view can be sent to somebody. Client-safe. */
import { normalizeForSearch } from '@/lib/catalog/search-text'
import { facetNames, facets, type FacetName, type FacetValues } from '@/lib/gallery/facets'

export const wallSorts = ['newest', 'rating', 'decided'] as const
/** `rating`: the best first, `decided`: the most recently decided first; those without one follow, newest first. */
export type WallSort = (typeof wallSorts)[number]

export interface WallFilter extends FacetValues {
  /** As typed. */
  q: string
  sort: WallSort
  /** What lies in the trash, instead of what does not. */
  trash: boolean
}

/** Longer than any prompt's telling part; in UTF-16 units, as `maxLength` of an input counts. */
export const longestQuery = 200

const mostTerms = 12

/** What Next hands to a page, as the address has it: of a repeated name the first counts. */
export function addressParams(
  params: Record<string, string | string[] | undefined>,
): URLSearchParams {
  const first = Object.entries(params).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value[0] : value
    return text === undefined ? [] : [[name, text]]
  })
  return new URLSearchParams(first)
}

function readFacets(params: URLSearchParams): FacetValues {
  const read = (name: FacetName) => {
    const text = params.get(name)
    return [name, text === null ? null : facets[name].read(text)]
  }
  return Object.fromEntries(facetNames.map(read)) as FacetValues
}

/** What can be asked only of a picture that is there. */
const ofPictures = {
  ...{
    review: null,
    shape: null,
    ratio: null,
    size: null,
    collection: null,
    tag: null,
    rating: null,
  },
  ...{ sort: 'newest', trash: false },
} as const satisfies Partial<WallFilter>

/** Takes any address: what it cannot read, and what cannot be asked of a frame, is no filter. */
export function parseFilter(params: URLSearchParams): WallFilter {
  const filter = {
    ...readFacets(params),
    q: (params.get('q') ?? '').slice(0, longestQuery).toWellFormed().trim(),
    sort: wallSorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    trash: params.get('trash') === '1',
  }
  return filter.state === null ? filter : { ...filter, ...ofPictures }
}

export const everything: WallFilter = parseFilter(new URLSearchParams())

/** The facets that are set, in the order of the address. */
export function chosenFacets(filter: WallFilter): { name: FacetName; text: string }[] {
  const write = <Name extends FacetName>(name: Name, value: FacetValues[Name]) =>
    // Each value came out of its own facet.
    value === null
      ? []
      : [{ name, text: (facets[name].write as (of: typeof value) => string)(value) }]
  return facetNames.flatMap((name) => write(name, filter[name]))
}

/** Are pictures left out? An order leaves none out, and the trash is a place of its own. */
export function isFiltered(filter: WallFilter): boolean {
  return filter.q !== '' || chosenFacets(filter).length > 0
}

/** The query string without its question mark, always in the same order. */
export function filterQuery(filter: WallFilter, place?: { cursor?: string; day?: string }): string {
  const params = new URLSearchParams()
  if (filter.q !== '') params.set('q', filter.q)
  for (const { name, text } of chosenFacets(filter)) params.set(name, text)
  if (filter.sort !== 'newest') params.set('sort', filter.sort)
  if (filter.trash) params.set('trash', '1')
  if (place?.day !== undefined) params.set('day', place.day)
  if (place?.cursor !== undefined) params.set('cursor', place.cursor)
  return params.toString()
}

export function wallHref(filter: WallFilter, place?: { cursor?: string; day?: string }): string {
  const query = filterQuery(filter, place)
  return query === '' ? '/gallery' : `/gallery?${query}`
}

/** The words that must all occur, normalised as the stored prompts are. */
export function searchTerms(q: string): string[] {
  const terms = normalizeForSearch(q)
    .split(' ')
    .filter((term) => term !== '')
  return [...new Set(terms)].slice(0, mostTerms)
}
