import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { forbidden, notFound, UserError } from '@/lib/errors'
import { isImageId } from '@/lib/gallery/cursor'
import { onTheWall } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { mayJudge, mayTakePart, type ReviewRules } from '@/lib/review/rights'

export type Client = PrismaClient | Prisma.TransactionClient

/** The picture that a review is about, and whose it is. Throws `UserError` `not_found`. */
export async function findSubject(client: Client, imageId: string) {
  const image = isImageId(imageId)
    ? await client.image.findFirst({
        where: { id: imageId, ...onTheWall },
        select: {
          id: true,
          reviewState: true,
          reviewVersion: true,
          generation: { select: { prompt: true, userId: true } },
        },
      })
    : null
  if (!image) throw notFound()
  const { generation, ...rest } = image
  return { ...rest, prompt: generation.prompt, ownerId: generation.userId }
}

/** Throws `UserError` `forbidden`, or `own_picture` where the team's rule forbids it. */
export function requireJudge(actor: Actor, ownerId: string | null, rules: ReviewRules): void {
  const judgement = mayJudge(actor.role, ownerId === actor.userId, rules)
  if (judgement === 'role') throw forbidden()
  if (judgement === 'own_picture')
    throw new UserError('forbidden', {
      code: 'own_picture',
      message: 'Your team does not let people decide on their own pictures.',
    })
}

/** Throws `UserError` `forbidden`. */
export function requirePart(actor: Actor): void {
  if (!mayTakePart(actor.role)) throw forbidden()
}

/**
 * From here to the end of the transaction nobody else changes what belongs to this picture. Throws
 * `UserError` `not_found` for one that lies in the trash.
 */
export async function holdImage(
  transaction: Prisma.TransactionClient,
  imageId: string,
): Promise<void> {
  const { count } = await transaction.image.updateMany({
    where: { id: imageId, ...onTheWall },
    data: { ratingCount: { increment: 0 } },
  })
  if (count !== 1) throw notFound()
}
