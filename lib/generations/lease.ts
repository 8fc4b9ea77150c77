import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Generation, Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { GenerationState } from '@/lib/generations/view'

/**
 * A worker owns a row by its epoch, which only ever rises. Every write names the epoch it believes in;
 * a worker that was overtaken changes no row. A lease is alive while its beat changes: whoever has seen
 * the same beat for `leaseMs` of its own monotonic time may take the row, so a clock that jumps takes nothing.
 */
export interface Lease {
  readonly id: string
  readonly epoch: number
}

/** How long a silent lease is respected, and how often a living one is renewed, in milliseconds. */
export const leaseMs = 20_000
export const renewEveryMs = 5_000

export interface Claimable {
  id: string
  epoch: number
  state: string
}

/** Takes the row if it is still as it was seen. The row changes to `state` in the same write. */
export async function claim(
  client: PrismaClient,
  seen: Claimable,
  state: GenerationState,
  changes: Prisma.GenerationUpdateManyMutationInput = {},
): Promise<Lease | null> {
  const { count } = await client.generation.updateMany({
    where: { id: seen.id, epoch: seen.epoch, state: seen.state },
    data: { ...changes, state, epoch: seen.epoch + 1, leaseBeat: randomUUID() },
  })
  return count === 1 ? { id: seen.id, epoch: seen.epoch + 1 } : null
}

/** Says "still alive". False when the row was taken by another. */
export async function renew(client: PrismaClient, lease: Lease): Promise<boolean> {
  return note(client, lease, { leaseBeat: randomUUID() })
}

/** Adds to the row while it is worked on. False, and nothing is written, when another worker has it or it was let go. */
export async function note(
  client: PrismaClient | Prisma.TransactionClient,
  lease: Lease,
  changes: Prisma.GenerationUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await client.generation.updateMany({
    where: { id: lease.id, epoch: lease.epoch, leaseBeat: { not: null } },
    data: changes,
  })
  return count === 1
}

export async function readLeased(client: PrismaClient, lease: Lease): Promise<Generation | null> {
  return client.generation.findFirst({ where: { id: lease.id, epoch: lease.epoch } })
}

/**
 * Ends the work of one step: writes its result and lets go of the row. Returns false, and writes nothing,
 * when another worker has the row. Works inside a transaction, so that money moves with the state.
 */
export async function settleLease(
  client: PrismaClient | Prisma.TransactionClient,
  lease: Lease,
  state: GenerationState,
  changes: Prisma.GenerationUpdateManyMutationInput,
): Promise<boolean> {
  return note(client, lease, { ...changes, state, leaseBeat: null })
}
