import 'server-only'
import { recordActivity } from '@/lib/activity/record'
import type { Actor } from '@/lib/auth/actor'
import { findQuoted } from '@/lib/catalog/prompt-rules'
import { notFound } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readReviewRules } from '@/lib/review/rules'
import { findSubject, requireJudge } from '@/lib/review/subject'

export interface TextVerdict {
  imageId: string
  /** 0-based among the quoted texts of the prompt. */
  position: number
  /** `null`: as if nobody had looked. */
  correct: boolean | null
}

/** Is a quoted text drawn right? Throws `UserError` `not_found`, `forbidden` or `own_picture`. */
export async function checkText(
  client: PrismaClient,
  actor: Actor,
  { imageId, position, correct }: TextVerdict,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { prompt, ownerId } = await findSubject(transaction, imageId)
    requireJudge(actor, ownerId, await readReviewRules(transaction))
    const quoted = findQuoted(prompt)[position]
    if (!quoted) throw notFound()
    const { userId } = actor
    if (correct === null) await transaction.textCheck.deleteMany({ where: { imageId, position } })
    else
      await transaction.textCheck.upsert({
        where: { imageId_position: { imageId, position } },
        create: { imageId, position, correct, userId },
        update: { correct, userId, at: new Date() },
      })
    await recordActivity(transaction, {
      actor,
      verb: 'text_checked',
      imageId,
      subject: quoted.text,
      details: { correct },
    })
  })
}
