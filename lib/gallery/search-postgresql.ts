import type { SearchIndex } from '@/lib/gallery/search-index'
import { startingAt } from '@/lib/gallery/wall-cursor'
import { Prisma, type PrismaClient } from '@/lib/generated/sqlite/client'

const endOfTime = startingAt(new Date('9999-12-31'))

/** A common word is met on the wall itself within so many pictures; reading them costs less than its list in the index. */
const nearby = 1500

/** With more hits than this, about one in eighty of a hundred thousand, a page of the wall is met sooner on the way through the wall itself. */
const fewHits = 1200

/** A hit, or `null` where there is none, and how many there are in all; `null` where they were met on the wall. */
interface HitRow {
  hits: number | bigint | null
  imageId: string | null
}

/** Through `search_grams` of prisma/by-hand. */
export const postgresqlSearch = (client: PrismaClient): SearchIndex => ({
  async some(grams, most) {
    const rows = await client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Image"
      WHERE "search_grams"("promptSearch") @> ${[...grams]}::text[] LIMIT ${most}`
    return rows.map(({ id }) => id)
  },

  async newest(grams, behind, most) {
    const { createdAt, id } = behind ?? endOfTime
    const holdsAll = Prisma.join(
      grams.map((gram) => Prisma.sql`strpos("promptSearch", ${gram}) > 0`),
      ' AND ',
    )
    const rows = await client.$queryRaw<HitRow[]>`
      WITH "near" AS MATERIALIZED (
        SELECT "id" FROM (
          SELECT "id", "createdAt", "promptSearch" FROM "Image"
          WHERE "trashedAt" IS NULL AND "createdAt" <= ${createdAt}
            AND ("createdAt" < ${createdAt} OR "id" < ${id})
          ORDER BY "trashedAt" DESC, "createdAt" DESC, "id" DESC LIMIT ${nearby}) AS "wall"
        WHERE ${holdsAll} ORDER BY "createdAt" DESC, "id" DESC LIMIT ${most}
      ), "enough" AS MATERIALIZED (SELECT COUNT(*) = ${most} AS "met" FROM "near"
      ), "found" AS MATERIALIZED (
        SELECT "id", "createdAt" FROM "Image" WHERE NOT (SELECT "met" FROM "enough")
          AND "search_grams"("promptSearch") @> ${[...grams]}::text[] LIMIT ${fewHits + 1}
      ), "total" AS MATERIALIZED (SELECT COUNT(*) AS "hits" FROM "found")
      SELECT NULL AS "hits", "id" AS "imageId" FROM "near" WHERE (SELECT "met" FROM "enough")
      UNION ALL
      SELECT "hits", "imageId" FROM "total" LEFT JOIN (
        SELECT "id" AS "imageId" FROM "found"
        WHERE (SELECT "hits" FROM "total") <= ${fewHits}
          AND ("createdAt" < ${createdAt} OR ("createdAt" = ${createdAt} AND "id" < ${id}))
        ORDER BY "createdAt" DESC, "id" DESC LIMIT ${most}) AS "newest" ON TRUE
      WHERE NOT (SELECT "met" FROM "enough")`
    if (Number(rows[0]?.hits ?? 0) > fewHits) return null
    const ids = rows.flatMap(({ imageId }) => imageId ?? [])
    return { ids, complete: ids.length < most }
  },
})
