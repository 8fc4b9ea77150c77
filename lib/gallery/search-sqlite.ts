import type { Cursor } from '@/lib/gallery/cursor'
import type { SearchIndex } from '@/lib/gallery/search-index'
import { Prisma, type PrismaClient } from '@/lib/generated/sqlite/client'

/** All groups, in the language of FTS5. */
const allOf = (grams: readonly string[]) =>
  grams.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ')

/** Pictures that come at the same time come a little out of order: so many rows are looked at for the highest number. */
const nearby = 20

/** The number at which to begin. */
const startOf = (behind: Cursor | null) =>
  behind === null
    ? Prisma.sql`SELECT MAX("number") AS "number" FROM "ImageSearchRow"`
    : Prisma.sql`
        SELECT MAX("number") AS "number" FROM (
          SELECT "number" FROM "ImageSearchRow" WHERE "createdAt" <= ${behind.createdAt}
          ORDER BY "createdAt" DESC LIMIT ${nearby})`

/** Is there a row that belongs among the hits, with a higher number than the one at which we begin? */
const strayOf = (behind: Cursor | null, most: number) =>
  behind === null
    ? Prisma.sql`FALSE`
    : Prisma.sql`EXISTS (
        SELECT 1 FROM "ImageSearchRow" WHERE "late" AND "createdAt" <= ${behind.createdAt}
          AND ("hits" < ${most} OR "createdAt" >= (SELECT MIN("createdAt") FROM "hit"))
          AND "number" > (SELECT "number" FROM "start"))`

const isBehind = (behind: Cursor | null) =>
  behind === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`("createdAt", "imageId") < (${behind.createdAt}, ${behind.id})`

interface Answer {
  hits: number | bigint
  stray: number | bigint | boolean
  /** With spaces between them: one cell costs less than many rows. */
  ids: string | null
}

/** Through `ImageSearch` of prisma/by-hand, which says when numbers are in the order of time. */
export const sqliteSearch = (client: PrismaClient): SearchIndex => ({
  async some(grams, most) {
    const rows = await client.$queryRaw<{ imageId: string }[]>`
      SELECT "imageId" FROM "ImageSearchRow" WHERE "number" IN (
        SELECT rowid FROM "ImageSearch" WHERE "ImageSearch" MATCH ${allOf(grams)} LIMIT ${most})`
    return rows.map(({ imageId }) => imageId)
  },

  async newest(grams, behind, most) {
    // Whatever has a lower number than the last hit that is not late is older than that one.
    const [answer] = await client.$queryRaw<Answer[]>`
      WITH "start" AS MATERIALIZED (${startOf(behind)}), "found" AS MATERIALIZED (
        SELECT rowid AS "number" FROM "ImageSearch"
        WHERE "ImageSearch" MATCH ${allOf(grams)} AND rowid <= (SELECT "number" FROM "start")
        ORDER BY rowid DESC LIMIT ${most}
      ), "hit" AS MATERIALIZED (
        SELECT * FROM "found" CROSS JOIN "ImageSearchRow" USING ("number")
      ), "total" AS MATERIALIZED (SELECT COUNT(*) AS "hits" FROM "found")
      SELECT "hits", ${strayOf(behind, most)} AS "stray", (
        SELECT GROUP_CONCAT("imageId", ' ') FROM "hit" WHERE ${isBehind(behind)} AND ("hits" < ${most}
          OR "createdAt" >= (SELECT "createdAt" FROM "hit" WHERE NOT "late" ORDER BY "number" LIMIT 1))
      ) AS "ids" FROM "total"`
    const complete = Number(answer?.hits ?? 0) < most
    const ids = answer?.ids?.split(' ') ?? []
    return answer?.stray || (ids.length === 0 && !complete) ? null : { ids, complete }
  },
})
