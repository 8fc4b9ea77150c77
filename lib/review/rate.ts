import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readReviewRules } from '@/lib/review/rules'
import { findSubject, holdImage, requireJudge } from '@/lib/review/subject'

/**
 * One person's stars, 1 to 5; `null` takes them back. The mean on the picture is written in the same
 * transaction. Throws `UserError` `not_found`, `forbidden` or `own_picture`.
 */
export async function rate(
  client: PrismaClient,
  actor: Actor,
  imageId: string,
  stars: number | null,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { prompt, ownerId } = await findSubject(transaction, imageId)
    requireJudge(actor, ownerId, await readReviewRules(transaction))
    await holdImage(transaction, imageId)
    const { userId } = actor
    if (stars === null) await transaction.rating.deleteMany({ where: { imageId, userId } })
    else
      await transaction.rating.upsert({
        where: { imageId_userId: { imageId, userId } },
        create: { imageId, userId, stars },
        update: { stars, at: new Date() },
      })
    const { _sum, _count } = await transaction.rating.aggregate({
      where: { imageId },
      _sum: { stars: true },
      _count: { _all: true },
    })
    await transaction.image.update({
      where: { id: imageId },
      data: {
        ratingMean: meanInHundredths(_sum.stars ?? 0, _count._all),
        ratingCount: _count._all,
      },
    })
    await recordActivity(transaction, {
      actor,
      verb: 'rated',
      imageId,
      subject: shortPrompt(prompt),
      details: { stars },
    })
  })
}

/** 3.5 is 350; `null` while nobody rated. */
export const meanInHundredths = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.round((sum * 100) / count)
