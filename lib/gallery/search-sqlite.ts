import { type HitRow, newestOf, type SearchIndex } from '@/lib/gallery/search-index'
import { startingAt } from '@/lib/gallery/wall-cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** All groups, in the language of FTS5. */
const allOf = (grams: readonly string[]) =>
  grams.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ')

const endOfTime = startingAt(new Date('9999-12-31'))

/** Through `ImageSearch` of prisma/by-hand. */
export const sqliteSearch = (client: PrismaClient): SearchIndex => ({
  async some(grams, most) {
    const rows = await client.$queryRaw<{ imageId: string }[]>`
      SELECT "imageId" FROM "ImageSearchRow" WHERE "number" IN (
        SELECT rowid FROM "ImageSearch" WHERE "ImageSearch" MATCH ${allOf(grams)} LIMIT ${most})`
    return rows.map(({ imageId }) => imageId)
  },

  async newest(grams, behind, { few, most }) {
    const { createdAt, id } = behind ?? endOfTime
    const rows = await client.$queryRaw<HitRow[]>`
      WITH "found" AS MATERIALIZED (
        SELECT rowid AS "number" FROM "ImageSearch"
        WHERE "ImageSearch" MATCH ${allOf(grams)} LIMIT ${few + 1}
      ), "total" AS MATERIALIZED (SELECT COUNT(*) AS "hits" FROM "found")
      SELECT "hits", "imageId" FROM "total" LEFT JOIN (
        SELECT "imageId" FROM "ImageSearchRow"
        WHERE "number" IN (SELECT "number" FROM "found") AND (SELECT "hits" FROM "total") <= ${few}
          AND ("createdAt", "imageId") < (${createdAt}, ${id})
        ORDER BY "createdAt" DESC, "imageId" DESC LIMIT ${most}) ON TRUE`
    return newestOf(rows, few)
  },
})
