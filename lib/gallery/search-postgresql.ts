import { type HitRow, newestOf, type SearchIndex } from '@/lib/gallery/search-index'
import { startingAt } from '@/lib/gallery/wall-cursor'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

const endOfTime = startingAt(new Date('9999-12-31'))

/** Through `search_grams` of prisma/by-hand. */
export const postgresqlSearch = (client: PrismaClient): SearchIndex => ({
  async some(grams, most) {
    const rows = await client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Image"
      WHERE "search_grams"("promptSearch") @> ${[...grams]}::text[] LIMIT ${most}`
    return rows.map(({ id }) => id)
  },

  async newest(grams, behind, { few, most }) {
    const { createdAt, id } = behind ?? endOfTime
    const rows = await client.$queryRaw<HitRow[]>`
      WITH "found" AS MATERIALIZED (
        SELECT "id", "createdAt" FROM "Image"
        WHERE "search_grams"("promptSearch") @> ${[...grams]}::text[] LIMIT ${few + 1}
      ), "total" AS MATERIALIZED (SELECT COUNT(*) AS "hits" FROM "found")
      SELECT "hits", "imageId" FROM "total" LEFT JOIN (
        SELECT "id" AS "imageId" FROM "found"
        WHERE (SELECT "hits" FROM "total") <= ${few}
          AND ("createdAt" < ${createdAt} OR ("createdAt" = ${createdAt} AND "id" < ${id}))
        ORDER BY "createdAt" DESC, "id" DESC LIMIT ${most}) AS "newest" ON TRUE`
    return newestOf(rows, few)
  },
})
