import type { PrismaClient } from '@/lib/generated/sqlite/client'

const quoted = (gram: string) => `"${gram.replaceAll('"', '""')}"`

/** At most `most` ids of pictures whose prompts hold all these groups of three signs, through `ImageSearch` of prisma/by-hand. */
export async function searchSqlite(
  client: PrismaClient,
  grams: readonly string[],
  most: number,
): Promise<string[]> {
  const words = grams.map(quoted).join(' AND ')
  const rows = await client.$queryRaw<{ imageId: string }[]>`
    SELECT "imageId" FROM "ImageSearchRow" WHERE "number" IN (
      SELECT rowid FROM "ImageSearch" WHERE "ImageSearch" MATCH ${words} LIMIT ${most})`
  return rows.map(({ imageId }) => imageId)
}
