import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { isImageId, type Cursor } from '@/lib/gallery/cursor'
import { costFromLedger } from '@/lib/gallery/picture-cost'
import {
  newerThan,
  newestFirst,
  olderThan,
  oldestFirst,
  onTheWall,
  wallPicture,
} from '@/lib/gallery/queries'
import type { PictureView } from '@/lib/gallery/view'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { parseDamage } from '@/lib/images/damage'

const include = {
  generation: {
    include: {
      user: { select: { name: true } },
      ledger: { select: { kind: true, microUsd: true, credits: true } },
    },
  },
} as const satisfies Prisma.ImageInclude

type Row = Prisma.ImageGetPayload<{ include: typeof include }>

const warningsSchema = z.array(z.string()).catch([])

const between = (from: Date | null, to: Date | null) =>
  from === null || to === null ? null : Math.max(0, to.getTime() - from.getTime())

function viewOf(row: Row, neighbours: Pick<PictureView, 'previousId' | 'nextId'>): PictureView {
  const { generation } = row
  return {
    ...wallPicture(row),
    ...neighbours,
    model: generation.model,
    region: generation.region,
    aspectRatio: generation.aspectRatio,
    askedWidth: generation.width,
    askedHeight: generation.height,
    seed: generation.seed,
    rewritePrompt: generation.rewritePrompt,
    negativePrompt: generation.negativePrompt,
    contentCheck: generation.contentCheck,
    promptUsed: generation.promptUsed === generation.prompt ? null : generation.promptUsed,
    reasoning: generation.reasoning || null,
    warnings: warningsSchema.parse(generation.warnings),
    cost: costFromLedger(generation.ledger),
    requestId: generation.requestId,
    providerTaskId: generation.providerTaskId,
    author: generation.user?.name ?? null,
    tookMs: between(generation.submittedAt, generation.finishedAt),
    bytes: row.bytes,
    format: row.format,
    sha256: row.sha256,
    damage: parseDamage(row.damage),
    checkedAt: row.checkedAt?.toISOString() ?? null,
  }
}

/** The pictures beside one on the wall. */
async function readNeighbours(client: PrismaClient, place: Cursor) {
  const select = { id: true } as const
  const [previous, next] = await Promise.all([
    client.image.findFirst({
      where: { ...onTheWall, ...newerThan(place) },
      orderBy: [...oldestFirst],
      select,
    }),
    client.image.findFirst({
      where: { ...onTheWall, ...olderThan(place) },
      orderBy: [...newestFirst],
      select,
    }),
  ])
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null }
}

/** Everything there is to know of one picture; `null` for an id that is none. */
export async function readPicture(
  client: PrismaClient,
  _actor: Actor,
  imageId: string,
): Promise<PictureView | null> {
  if (!isImageId(imageId)) return null
  const row = await client.image.findFirst({ where: { id: imageId, ...onTheWall }, include })
  return row && viewOf(row, await readNeighbours(client, row))
}
