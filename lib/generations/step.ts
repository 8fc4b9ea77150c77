import 'server-only'
import type { Clock } from '@/lib/clock'
import type { ProviderId } from '@/lib/catalog/models'
import { findHold, release, settle, type Hold } from '@/lib/cost/ledger'
import type { Generation, Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { Image } from '@/lib/generated/sqlite/client'
import { jobOf, orderOf, providerStateId } from '@/lib/generations/job'
import { readLeased, settleLease, type Lease } from '@/lib/generations/lease'
import {
  afterMirrorFailure,
  afterOutcome,
  afterOwnerDied,
  afterPollFailure,
  afterSubmitFailure,
  isFinalMirrorTry,
  type Decision,
} from '@/lib/generations/lifecycle'
import { holdProvider, pauseProvider } from '@/lib/generations/provider-state'
import { MirrorFailure, type MirroredPicture, type MirrorRequest } from '@/lib/images/mirror'
import { ProviderError } from '@/lib/providers/errors'
import type { ImageProvider, Json } from '@/lib/providers/provider'

/** Everything a step touches outside the row; given by the runner, replaced by the fault tests. */
export interface World {
  client: PrismaClient
  clock: Clock
  /** 0…1, for jitter. */
  random: () => number
  provider(id: ProviderId, options: { sandbox: boolean }): ImageProvider
  resultAllowed(id: ProviderId, options: { sandbox: boolean }): MirrorRequest['allow']
  mirror(request: MirrorRequest): Promise<MirroredPicture>
}

const providerOf = (world: World, row: Generation) =>
  world.provider(row.provider as ProviderId, { sandbox: row.sandbox })

/** An error that is not a provider's own failure says nothing of whether the request went out. */
function failureOf(error: unknown) {
  if (error instanceof ProviderError) return error.failure
  return {
    kind: 'ambiguous' as const,
    code: 'internal',
    message: 'Something failed on our side while the request was out.',
  }
}

/** Spends held money: exactly one POST. */
function spend(provider: ImageProvider, row: Generation, hold: Hold) {
  if (hold.generationId !== row.id) throw new Error('This hold belongs to another generation')
  return provider.submit(orderOf(row))
}

async function submit(world: World, row: Generation): Promise<Decision> {
  const provider = providerOf(world, row)
  const job = () => jobOf(row, provider.poll !== undefined)
  const hold = await findHold(world.client, row.id)
  if (!hold)
    return afterSubmitFailure(
      job(),
      {
        kind: 'refused',
        code: 'no_hold',
        message: 'No money is held for this picture, so nothing was sent.',
      },
      world.clock.now(),
      world.random(),
    )
  try {
    return afterOutcome(job(), await spend(provider, row, hold), world.clock.now())
  } catch (error) {
    return afterSubmitFailure(job(), failureOf(error), world.clock.now(), world.random())
  }
}

async function poll(world: World, row: Generation): Promise<Decision> {
  const provider = providerOf(world, row)
  const job = jobOf(row, provider.poll !== undefined)
  try {
    if (!provider.poll) throw new Error(`${provider.id} cannot be polled`)
    return afterOutcome(job, await provider.poll(row.ticket as Json), world.clock.now())
  } catch (error) {
    return afterPollFailure(job, failureOf(error), world.clock.now(), world.random())
  }
}

/** Brings the bytes home, and answers with the picture's row or with what to do next. */
async function mirror(world: World, row: Generation): Promise<MirroredPicture | Decision> {
  const provider = providerOf(world, row)
  const job = jobOf(row, provider.poll !== undefined)
  try {
    if (row.resultUrl === null)
      throw new MirrorFailure({ kind: 'gone', message: 'No result link is stored.' })
    return await world.mirror({
      generationId: row.id,
      url: row.resultUrl,
      allow: world.resultAllowed(provider.id, { sandbox: row.sandbox }),
      finalTry: isFinalMirrorTry(job),
    })
  } catch (error) {
    const problem =
      error instanceof MirrorFailure
        ? error.problem
        : { kind: 'try_again' as const, message: 'Saving the picture failed on our side.' }
    return afterMirrorFailure(job, problem, world.clock.now(), world.random())
  }
}

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
async function carryOut(
  world: World,
  row: Generation,
  lease: Lease,
  decision: Decision,
): Promise<void> {
  const now = world.clock.now()
  const stateId = providerStateId(row.provider, row.sandbox)
  if (decision.pauseProvider)
    await pauseProvider(world.client, stateId, decision.pauseProvider, now)
  if (decision.holdProviderMs !== undefined)
    await holdProvider(world.client, stateId, new Date(now.getTime() + decision.holdProviderMs))
  await world.client.$transaction(async (transaction) => {
    if (!(await settleLease(transaction, lease, decision.state, changesOf(decision, now)))) return
    if (decision.money === 'settle') await settle(transaction, row.id)
    if (decision.money === 'release') await release(transaction, row.id)
  })
}

/** The bytes are safe: the picture's row and the end of the job are one commit. */
async function store(
  world: World,
  row: Generation,
  lease: Lease,
  picture: MirroredPicture,
): Promise<void> {
  const now = world.clock.now()
  await world.client.$transaction(async (transaction) => {
    const owned = await settleLease(transaction, lease, 'ready', {
      finishedAt: now,
      resultUrl: null,
      resultExpiresAt: null,
    })
    if (!owned) return
    const image: Omit<Image, 'id' | 'createdAt'> = {
      ...picture,
      generationId: row.id,
      promptSearch: row.promptSearch,
      provider: row.provider,
    }
    await transaction.image.create({ data: { ...image, createdAt: now } })
  })
}

/**
 * What was learned from the provider must not be lost because the database is busy or full: the write is
 * tried until it is done. It gives up only when the process ends, and then the row says so by itself.
 */
async function persist(world: World, write: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (tries >= 600) throw error
      await world.clock.sleep(Math.min(5000, 100 * 2 ** Math.min(tries, 10)))
    }
  }
}

/** One step of one job. The row was claimed; afterwards it is let go, whatever happened. */
export async function step(world: World, lease: Lease, orphaned: boolean): Promise<void> {
  const row = await readLeased(world.client, lease)
  if (!row) return
  if (row.state === 'mirroring') {
    const result = await mirror(world, row)
    return persist(world, () =>
      'sha256' in result ? store(world, row, lease, result) : carryOut(world, row, lease, result),
    )
  }
  const decision = orphaned
    ? afterOwnerDied(world.clock.now())
    : row.state === 'submitting'
      ? await submit(world, row)
      : await poll(world, row)
  await persist(world, () => carryOut(world, row, lease, decision))
}
