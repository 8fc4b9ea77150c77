'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { database } from '@/lib/db'
import { checkText } from '@/lib/review/check-text'
import { addComment, deleteComment, longestComment } from '@/lib/review/comment'
import { decide } from '@/lib/review/decide'
import { explainDecision } from '@/lib/review/explain'
import { decisionVerbs } from '@/lib/review/machine'
import { rate } from '@/lib/review/rate'
import { readReviews } from '@/lib/review/read-reviews'
import { longestReason } from '@/lib/review/reason'
import { setReviewRule } from '@/lib/review/rules'
import { undoDecisions } from '@/lib/review/undo'
import type { ReviewView } from '@/lib/review/view'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const reason = z.string().max(longestReason)
const place = z.int().min(0).max(10_000)

/** What everybody sees now: the answer to every change. */
async function fresh(actor: Actor, imageId: string): Promise<{ review: ReviewView | null }> {
  const [review] = await readReviews(database(), actor, [imageId])
  return { review: review ?? null }
}

const decideInput = z.strictObject({
  ...{ imageId: id, verb: z.enum(decisionVerbs), reason, seenVersion: z.int().min(0) },
})

export const decideOnPicture = action('view', decideInput, async (actor, input) => ({
  result: await decide(database(), actor, input),
  ...(await fresh(actor, input.imageId)),
}))

const undoInput = z.strictObject({ imageId: id, decisionId: id })

export const undoDecision = action('view', undoInput, async (actor, { imageId, decisionId }) => {
  const [undone] = await undoDecisions(database(), actor, [decisionId])
  return { undone: undone !== undefined, ...(await fresh(actor, imageId)) }
})

const explainInput = z.strictObject({ decisionId: id, reason })

export const explainOwnDecision = action('view', explainInput, async (actor, input) =>
  fresh(actor, await explainDecision(database(), actor, input.decisionId, input.reason)),
)

const rateInput = z.strictObject({ imageId: id, stars: z.int().min(1).max(5).nullable() })

export const ratePicture = action('view', rateInput, async (actor, { imageId, stars }) => {
  await rate(database(), actor, imageId, stars)
  return fresh(actor, imageId)
})

const checkInput = z.strictObject({
  imageId: id,
  position: z.int().min(0).max(1000),
  correct: z.boolean().nullable(),
})

export const checkDrawnText = action('view', checkInput, async (actor, input) => {
  await checkText(database(), actor, input)
  return fresh(actor, input.imageId)
})

const commentInput = z.strictObject({
  imageId: id,
  text: z.string().max(longestComment),
  parentId: id.nullable(),
  pin: z.strictObject({ x: place, y: place }).nullable(),
})

export const commentOnPicture = action('view', commentInput, async (actor, input) => {
  await addComment(database(), actor, input)
  return fresh(actor, input.imageId)
})

export const removeComment = action(
  'view',
  z.strictObject({ commentId: id }),
  async (actor, { commentId }) => fresh(actor, await deleteComment(database(), actor, commentId)),
)

const ruleInput = z.strictObject({ rule: z.enum(['twoApprovals', 'notYourOwn']), on: z.boolean() })

export const changeReviewRule = action('manage', ruleInput, async (actor, { rule, on }) => {
  await setReviewRule(database(), actor, rule, on)
  revalidatePath('/review')
  revalidatePath('/settings')
})
