import 'server-only'
import { proportionsOf } from '@/lib/catalog/shape'
import { release, settle } from '@/lib/cost/ledger'
import type { Generation, Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { announceEnd, announcePicture } from '@/lib/generations/announce'
import { countSubmit } from '@/lib/generations/breaker'
import type { Decision } from '@/lib/generations/decision'
import { providerStateId } from '@/lib/generations/job'
import { settleLease, type Lease } from '@/lib/generations/lease'
import { holdProvider, pauseProvider } from '@/lib/generations/provider-state'
import type { World } from '@/lib/generations/world'
import type { MirroredPicture } from '@/lib/images/mirror'

function changesOf(
  { changes, waitMs }: Decision,
  now: Date,
): Prisma.GenerationUpdateManyMutationInput {
  const { ticket, warnings, ...plain } = changes
  return {
    ...plain,
    ...(ticket === undefined ? {} : { ticket: ticket as Prisma.InputJsonValue }),
    ...(warnings === undefined ? {} : { warnings }),
    nextAttemptAt: new Date(now.getTime() + waitMs),
  }
}

/** Writes a decision: the state and the money in one transaction, then what concerns the provider as a whole. */
export async function carryOut(
  world: World,
  row: Generation,
  lease: Lease,
  decision: Decision,
  probe: boolean,
): Promise<void> {
  const now = world.clock.now()
  const stateId = providerStateId(row.provider, row.sandbox)
  if (decision.pauseProvider)
    await pauseProvider(world.client, stateId, decision.pauseProvider, now)
  if (decision.holdProviderMs !== undefined)
    await holdProvider(world.client, stateId, decision.holdProviderMs, now)
  await world.client.$transaction(async (transaction) => {
    if (!(await settleLease(transaction, lease, decision.state, changesOf(decision, now)))) return
    if (decision.money === 'settle') await settle(transaction, row.id)
    if (decision.money === 'release') await release(transaction, row.id)
    if (decision.submit) await countSubmit(transaction, stateId, decision.submit, { probe, now })
    await announceEnd(transaction, row, decision.state)
  })
}

/** What the wall filters by, so that it reads one table. */
const copiedFrom = (row: Generation) => ({
  promptSearch: row.promptSearch,
  provider: row.provider,
  rewritePrompt: row.rewritePrompt,
  sandbox: row.sandbox,
  microUsd: row.sandbox ? 0 : row.estimateMicroUsd,
})

/** The bytes are safe: the picture's row and the end of the job are one commit. */
export async function store(
  client: PrismaClient,
  row: Generation,
  lease: Lease,
  picture: MirroredPicture,
  now: Date,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const owned = await settleLease(transaction, lease, 'ready', {
      finishedAt: now,
      resultUrl: null,
      resultExpiresAt: null,
      quarantineKey: null,
      failureKind: null,
      failureCode: null,
      failureMessage: null,
    })
    if (!owned) return
    // Read anew: the person may have been removed since the row was claimed.
    const { userId } = await transaction.generation.findUniqueOrThrow({ where: { id: row.id } })
    const image: Prisma.ImageUncheckedCreateInput = {
      ...picture,
      generationId: row.id,
      ...copiedFrom(row),
      userId,
      ...proportionsOf(picture.width, picture.height),
      createdAt: now,
    }
    const { id } = await transaction.image.create({ data: image, select: { id: true } })
    await announcePicture(transaction, row, id)
  })
}

/**
 * What was learned from the provider must not be lost because the database is busy or full: the write is
 * tried until it is done. It gives up only when the process ends, and then the row says so by itself.
 */
export async function persist(world: World, write: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (tries >= 600) throw error
      await world.clock.sleep(Math.min(5000, 100 * 2 ** Math.min(tries, 10)))
    }
  }
}
