/** Which pictures the wall shows. All of it is in the address, so a view can be sent to somebody. Client-safe. */
import { providerIds, type ProviderId } from '@/lib/catalog/models'
import { normalizeForSearch } from '@/lib/catalog/search-text'

export interface WallFilter {
  /** As typed. */
  q: string
  provider: ProviderId | null
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

/** Takes any address: what it cannot read is no filter. */
export function parseFilter(params: URLSearchParams): WallFilter {
  const provider = params.get('provider')
  return {
    q: (params.get('q') ?? '').slice(0, longestQuery).toWellFormed().trim(),
    provider: providerIds.find((id) => id === provider) ?? null,
  }
}

export function isFiltered({ q, provider }: WallFilter): boolean {
  return q !== '' || provider !== null
}

/** The query string without its question mark, always in the same order. */
export function filterQuery({ q, provider }: WallFilter, cursor?: string): string {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  if (provider !== null) params.set('provider', provider)
  if (cursor !== undefined) params.set('cursor', cursor)
  return params.toString()
}

export function wallHref(filter: WallFilter, cursor?: string): string {
  const query = filterQuery(filter, cursor)
  return query === '' ? '/gallery' : `/gallery?${query}`
}

/** The words that must all occur, normalised as the stored prompts are. */
export function searchTerms(q: string): string[] {
  const terms = normalizeForSearch(q)
    .split(' ')
    .filter((term) => term !== '')
  return [...new Set(terms)].slice(0, mostTerms)
}
