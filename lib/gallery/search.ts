/**
 * Search in prompts. The newest hits are taken from an index of all groups of three signs. Where it cannot
 * tell them, they are many and met soon on the way through the wall itself: there the wall is read in its
 * order and every prompt looked at. Either way the condition holds the words themselves: the index may only
 * narrow it.
 */
import 'server-only'
import { dialectOf } from '@/lib/db'
import type { Cursor } from '@/lib/gallery/cursor'
import { searchTerms } from '@/lib/gallery/filter'
import type { Hits } from '@/lib/gallery/search-index'
import { postgresqlSearch } from '@/lib/gallery/search-postgresql'
import { sqliteSearch } from '@/lib/gallery/search-sqlite'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** More ids than this cost more, as values of one statement, than looking at every prompt. */
export const manyIds = 1000

const han = /\p{Script=Han}/u

/** All groups of three in a row: by code points, as the databases' indexes cut them. */
function groupsOf(term: string): string[] {
  const signs = [...term]
  return signs.slice(2).map((sign, at) => `${signs[at]}${signs[at + 1]}${sign}`)
}

/** As few groups as cover a term; of Chinese those that hold two characters, where there are two. */
function coverOf(term: string): string[] {
  const groups = groupsOf(term)
  const pairs = groups.filter((group) => han.test(group.charAt(0)) && han.test(group.slice(2)))
  if (pairs.length > 0) return pairs
  return groups.filter((_, at) => at % 3 === 0 || at === groups.length - 1)
}

/** Where every hit is looked at afterwards, and each group costs time: the first and the last tell nearly as much. */
const endsOf = (groups: readonly string[]) =>
  groups.filter((_, at) => at === 0 || at === groups.length - 1)

const gramsOf = (q: string): string[] => [...new Set(searchTerms(q).flatMap(coverOf))]

const indexOf = (client: PrismaClient) =>
  dialectOf(client) === 'sqlite' ? sqliteSearch(client) : postgresqlSearch(client)

/** The words themselves, as conditions on a picture. */
export const wordsOf = (q: string) =>
  searchTerms(q).map((term) => ({ promptSearch: { contains: term } }))

/** The words, and the ids of what holds them where that is few. At most one statement. */
export async function findWords(client: PrismaClient, q: string) {
  const grams = gramsOf(q)
  if (grams.length === 0) return wordsOf(q)
  const ids = await indexOf(client).some(grams, manyIds + 1)
  return ids.length > manyIds ? wordsOf(q) : [{ id: { in: ids } }, ...wordsOf(q)]
}

/** The newest pictures, at most `most`, behind a place that may hold the words; `null` where the index is of no help. At most one statement. */
export async function newestHits(
  client: PrismaClient,
  q: string,
  behind: Cursor | null,
  most: number,
): Promise<Hits | null> {
  const grams = [...new Set(searchTerms(q).flatMap((term) => endsOf(coverOf(term))))]
  return grams.length === 0 ? null : indexOf(client).newest(grams, behind, most)
}
