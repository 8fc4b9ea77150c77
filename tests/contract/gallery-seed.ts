import { randomUUID } from 'node:crypto'
import { proportionsOf } from '@/lib/catalog/shape'
import { normalizeForSearch } from '@/lib/catalog/search-text'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

interface Seed {
  id?: string
  prompt?: string
  provider?: 'reapi' | 'model-studio'
  createdAt?: Date
  userId?: string
  generation?: Partial<Prisma.GenerationUncheckedCreateInput>
  image?: Partial<Prisma.ImageUncheckedCreateInput>
}

/** A ready picture as the runner leaves it; answers the picture's id. */
export async function seedPicture(client: PrismaClient, seed: Seed = {}): Promise<string> {
  const { prompt = 'A cup of tea', provider = 'reapi', userId } = seed
  const promptSearch = normalizeForSearch(prompt)
  const submission = await client.submission.create({
    data: { userId, door: 'page', requestKey: randomUUID(), requestHash: 'hash' },
  })
  const generation = await client.generation.create({
    data: {
      submissionId: submission.id,
      userId,
      position: 0,
      provider,
      model: provider === 'reapi' ? 'z-image' : 'z-image-turbo',
      sandbox: false,
      prompt,
      promptSearch,
      state: 'ready',
      estimateMicroUsd: 5000,
      ...seed.generation,
    },
  })
  const image = await client.image.create({
    data: {
      id: seed.id,
      generationId: generation.id,
      sha256: 'ab'.repeat(32),
      bytes: 1_234_567,
      format: 'png',
      width: 1472,
      height: 1104,
      thumbhash: 'YTkGJwaRhWUIt4lbgnhZl3ath2BUBGYA',
      originalKey: 'originals/x',
      previewKey: 'previews/x',
      thumbKey: 'thumbs/x',
      createdAt: seed.createdAt,
      promptSearch,
      provider,
      userId,
      rewritePrompt: generation.rewritePrompt,
      sandbox: generation.sandbox,
      microUsd: generation.sandbox ? 0 : generation.estimateMicroUsd,
      ...proportionsOf(seed.image?.width ?? 1472, seed.image?.height ?? 1104),
      ...seed.image,
    },
  })
  return image.id
}
