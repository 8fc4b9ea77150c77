import 'server-only'
import type { Prisma } from '@/lib/generated/sqlite/client'

/**
 * Takes a person's stars out of the mean and the number that pictures carry: call it before the account,
 * and with it the stars, is deleted. Portable SQL: no model can say it in one statement. Whole numbers,
 * rounded as `lib/review/rate.ts` rounds.
 */
export async function leaveRatings(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<void> {
  // First held, then counted: a colleague's stars that were on their way are in by then.
  await transaction.$executeRaw`
    UPDATE "Image" SET "ratingCount" = "ratingCount"
    WHERE "id" IN (SELECT "imageId" FROM "Rating" WHERE "userId" = ${userId})`
  await transaction.$executeRaw`
    UPDATE "Image" SET
      "ratingCount" = (
        SELECT COUNT(*) FROM "Rating"
        WHERE "imageId" = "Image"."id" AND "userId" <> ${userId}),
      "ratingMean" = (
        SELECT (200 * SUM("stars") + COUNT(*)) / (2 * NULLIF(COUNT(*), 0)) FROM "Rating"
        WHERE "imageId" = "Image"."id" AND "userId" <> ${userId})
    WHERE "id" IN (SELECT "imageId" FROM "Rating" WHERE "userId" = ${userId})`
}
