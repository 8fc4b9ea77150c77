import 'server-only'
import type { ProviderId } from '@/lib/catalog/models'
import { costFromLedger } from '@/lib/gallery/picture-cost'
import { oldestFirst } from '@/lib/gallery/queries'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { QueuePicture } from '@/lib/review/queue-view'

const select = {
  ...{ id: true, width: true, height: true, thumbhash: true, provider: true, createdAt: true },
  generation: {
    select: {
      ...{ prompt: true, sandbox: true, seed: true },
      user: { select: { name: true } },
      ledger: { select: { kind: true, microUsd: true, credits: true } },
    },
  },
} as const satisfies Prisma.ImageSelect

/** What stands beside a picture that is to be judged. Oldest first. */
export async function readQueuePictures(
  client: PrismaClient,
  { where, take }: { where: Prisma.ImageWhereInput; take: number },
): Promise<QueuePicture[]> {
  const rows = await client.image.findMany({
    where,
    select,
    orderBy: [...oldestFirst],
    take,
  })
  return rows.map(({ generation, provider, createdAt, ...image }) => ({
    ...image,
    provider: provider as ProviderId,
    createdAt: createdAt.toISOString(),
    prompt: generation.prompt,
    sandbox: generation.sandbox,
    seed: generation.seed,
    author: generation.user?.name ?? null,
    cost: costFromLedger(generation.ledger),
  }))
}
