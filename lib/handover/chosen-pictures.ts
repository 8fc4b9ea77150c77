import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { ProviderId } from '@/lib/catalog/models'
import { isImageId } from '@/lib/gallery/cursor'
import { costFromLedger } from '@/lib/gallery/picture-cost'
import { onTheWall } from '@/lib/gallery/queries'
import type { PictureCost } from '@/lib/gallery/view'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { PictureSettings } from '@/lib/handover/with-settings'
import { inSlices } from '@/lib/review/group-by'
import { parseReviewState, type ReviewState } from '@/lib/review/machine'

/** A picture and all that is handed over with it. */
export interface ChosenPicture {
  id: string
  /** Of the original bytes, hex. */
  sha256: string
  bytes: number
  format: string
  width: number
  height: number
  originalKey: string
  thumbKey: string
  /** Base64. */
  thumbhash: string
  createdAt: Date
  model: string
  sandbox: boolean
  settings: PictureSettings
  promptUsed: string | null
  reasoning: string | null
  warnings: string[]
  cost: PictureCost | null
  requestId: string | null
  author: string | null
  /** From the submit to the answer, in milliseconds. */
  tookMs: number | null
  review: ReviewState
  /** In hundredths. */
  ratingMean: number | null
  tags: string[]
}

const select = {
  ...{ id: true, sha256: true, bytes: true, format: true, width: true, height: true },
  thumbhash: true,
  ...{ originalKey: true, thumbKey: true, createdAt: true, reviewState: true, ratingMean: true },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { key: 'asc' } } },
  generation: {
    select: {
      ...{ provider: true, model: true, sandbox: true, prompt: true, aspectRatio: true },
      ...{ contentCheck: true, width: true, height: true, seed: true, rewritePrompt: true },
      ...{ negativePrompt: true, promptUsed: true, reasoning: true, warnings: true },
      ...{ requestId: true, submittedAt: true, finishedAt: true },
      user: { select: { name: true } },
      ledger: { select: { kind: true, microUsd: true, credits: true } },
    },
  },
} as const satisfies Prisma.ImageSelect

type Row = Prisma.ImageGetPayload<{ select: typeof select }>

const warningsSchema = z.array(z.string()).catch([])

function pictureOf({ generation, tags, reviewState, ...image }: Row): ChosenPicture {
  const { user, ledger, model, sandbox, promptUsed, reasoning, warnings, requestId } = generation
  const { submittedAt, finishedAt } = generation
  const { provider, prompt, aspectRatio, contentCheck, width, height, seed } = generation
  return {
    ...image,
    ...{ model, sandbox, promptUsed, reasoning, requestId },
    settings: {
      ...{ provider: provider as ProviderId, prompt, aspectRatio, contentCheck },
      ...{ width, height, seed, rewritePrompt: generation.rewritePrompt },
      negativePrompt: generation.negativePrompt,
    },
    warnings: warningsSchema.parse(warnings),
    cost: costFromLedger(ledger),
    author: user?.name ?? null,
    tookMs: submittedAt && finishedAt && Math.max(0, finishedAt.getTime() - submittedAt.getTime()),
    review: parseReviewState(reviewState),
    tags: tags.map(({ tag }) => tag.name),
  }
}

/** Those that exist, in the order asked for, each once. Every member may see every picture. */
export async function readChosen(
  client: PrismaClient,
  _actor: Actor,
  imageIds: readonly string[],
): Promise<ChosenPicture[]> {
  const ids = [...new Set(imageIds)].filter(isImageId)
  const found = new Map<string, ChosenPicture>()
  for (const slice of inSlices(ids)) {
    const rows = await client.image.findMany({ where: { id: { in: slice }, ...onTheWall }, select })
    for (const row of rows) found.set(row.id, pictureOf(row))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
