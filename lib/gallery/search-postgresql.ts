import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** At most `most` ids of pictures whose prompts hold all these groups of three signs, through `search_grams` of prisma/by-hand. */
export async function searchPostgresql(
  client: PrismaClient,
  grams: readonly string[],
  most: number,
): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Image" WHERE "search_grams"("promptSearch") @> ${[...grams]}::text[] LIMIT ${most}`
  return rows.map(({ id }) => id)
}
