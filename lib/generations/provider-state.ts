import 'server-only'
import { providerIds } from '@/lib/catalog/models'
import type { PrismaClient, ProviderState } from '@/lib/generated/sqlite/client'
import { database } from '@/lib/db'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { isOpen, probeMs } from '@/lib/generations/breaker'
import { limits } from '@/lib/generations/waits'

export interface ProviderPause {
  pausedAt: Date | null
  pauseCode: string | null
  pauseMessage: string | null
}

/** By state id: `reapi`, `model-studio`, and the same with `:sandbox`. */
export async function readProviderStates(
  client: PrismaClient = database(),
): Promise<Record<string, ProviderPause>> {
  const rows = await client.providerState.findMany()
  return Object.fromEntries(
    rows.map(({ id, pausedAt, pauseCode, pauseMessage }) => [
      id,
      { pausedAt, pauseCode, pauseMessage },
    ]),
  )
}

/** One row for each provider, so that everything later is a compare-and-set. */
export async function ensureProviderStates(client: PrismaClient): Promise<void> {
  for (const id of providerIds.flatMap((provider) => [provider, `${provider}:sandbox`]))
    await client.providerState.upsert({ where: { id }, create: { id }, update: {} })
}

export async function pauseProvider(
  client: PrismaClient,
  id: string,
  reason: { code: string; message: string },
  now: Date,
): Promise<void> {
  await client.providerState.updateMany({
    where: { id, pausedAt: null },
    data: { pausedAt: now, pauseCode: reason.code, pauseMessage: reason.message },
  })
}

/** An admin says that the cause is gone; waiting jobs go on. */
export async function resumeProvider(
  actor: Actor,
  id: string,
  client: PrismaClient = database(),
): Promise<boolean> {
  if (!can(actor.role, 'manage')) return false
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.providerState.updateMany({
      where: { id },
      data: {
        pausedAt: null,
        pauseCode: null,
        pauseMessage: null,
        notBefore: null,
        failures: 0,
        probeUntil: null,
      },
    })
    if (count === 1) await record(transaction, actor, 'provider.resume', id)
    return count === 1
  })
}

/** Nobody submits for so long; a later moment already set stands, unless a clock that jumped wrote it. */
export async function holdProvider(
  client: PrismaClient,
  id: string,
  milliseconds: number,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + milliseconds)
  const farAhead = new Date(now.getTime() + limits.longestWaitMs)
  await client.providerState.updateMany({
    where: {
      id,
      OR: [{ notBefore: null }, { notBefore: { lt: until } }, { notBefore: { gt: farAhead } }],
    },
    data: { notBefore: until },
  })
}

function aheadMs(moment: Date | null, now: Date): number {
  const ahead = moment === null ? 0 : moment.getTime() - now.getTime()
  return ahead > limits.longestWaitMs ? 0 : Math.max(0, ahead)
}

function heldForMs(row: ProviderState, now: Date): number {
  return Math.max(aheadMs(row.notBefore, now), isOpen(row) ? aheadMs(row.probeUntil, now) : 0)
}

/** Providers that take no submit now, and when the first of those that only wait opens again, in milliseconds. */
export async function readClosedProviders(client: PrismaClient, now: Date) {
  const rows = await client.providerState.findMany()
  const closed = rows.filter((row) => row.pausedAt !== null || heldForMs(row, now) > 0)
  const waits = closed.filter((row) => row.pausedAt === null).map((row) => heldForMs(row, now))
  return {
    ids: closed.map(({ id }) => ({
      provider: id.replace(/:sandbox$/, ''),
      sandbox: id.endsWith(':sandbox'),
    })),
    opensInMs: waits.length === 0 ? null : Math.min(...waits),
  }
}

/** May one submit, not now, or only as the one that tries a provider in trouble? */
export type Slot = 'free' | 'probe' | 'closed'

/**
 * Takes the next place in a provider's pace, for all servers together: a compare-and-set on the moments
 * before which nobody may submit.
 */
export async function takeSlot(
  client: PrismaClient,
  id: string,
  intervalMs: number,
  now: Date,
): Promise<Slot> {
  const row = await client.providerState.findUnique({ where: { id } })
  if (!row || row.pausedAt !== null || heldForMs(row, now) > 0) return 'closed'
  const { notBefore, failures, probeUntil } = row
  const { count } = await client.providerState.updateMany({
    where: { id, pausedAt: null, notBefore, failures, probeUntil },
    data: {
      notBefore: new Date(now.getTime() + intervalMs),
      ...(isOpen(row) ? { probeUntil: new Date(now.getTime() + probeMs) } : {}),
    },
  })
  if (count !== 1) return 'closed'
  return isOpen(row) ? 'probe' : 'free'
}

/** The probe was not sent after all. */
export async function releaseProbe(client: PrismaClient, id: string): Promise<void> {
  await client.providerState.updateMany({ where: { id }, data: { probeUntil: null } })
}
