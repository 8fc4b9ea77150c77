/**
 * Search in prompts. Few hits are taken from an index of all groups of three signs and then read by their
 * ids; many hits are met soon on the way through the wall itself, so there the wall is read in its order
 * and every prompt looked at. Either way the condition holds the words themselves: the index may only
 * narrow it.
 */
import 'server-only'
import { dialectOf } from '@/lib/db'
import { searchTerms } from '@/lib/gallery/filter'
import { searchPostgresql } from '@/lib/gallery/search-postgresql'
import { searchSqlite } from '@/lib/gallery/search-sqlite'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** More than this are many: as values of one statement they would cost more than the walk. */
export const manyHits = 1000

/** As the databases' indexes cut them: by code points. */
function gramsOf(terms: readonly string[]): string[] {
  const grams = terms.flatMap((term) => {
    const signs = [...term]
    return signs.slice(2).map((sign, at) => `${signs[at]}${signs[at + 1]}${sign}`)
  })
  return [...new Set(grams)]
}

/** Conditions on `promptSearch` and, where hits are few, on ids; for an Image. At most one statement. */
export async function findWords(client: PrismaClient, q: string) {
  const terms = searchTerms(q)
  const words = terms.map((term) => ({ promptSearch: { contains: term } }))
  const grams = gramsOf(terms)
  if (grams.length === 0) return words
  const search = dialectOf(client) === 'sqlite' ? searchSqlite : searchPostgresql
  const ids = await search(client, grams, manyHits + 1)
  return ids.length > manyHits ? words : [{ id: { in: ids } }, ...words]
}
