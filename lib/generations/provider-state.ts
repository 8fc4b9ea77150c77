import 'server-only'
import { providerIds } from '@/lib/catalog/models'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { database } from '@/lib/db'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'

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
  const { count } = await client.providerState.updateMany({
    where: { id },
    data: { pausedAt: null, pauseCode: null, pauseMessage: null, notBefore: null },
  })
  return count === 1
}

/** Nobody submits before `until`; a later moment already set stands. */
export async function holdProvider(client: PrismaClient, id: string, until: Date): Promise<void> {
  await client.providerState.updateMany({
    where: { id, OR: [{ notBefore: null }, { notBefore: { lt: until } }] },
    data: { notBefore: until },
  })
}

/** A moment further ahead than this was written by a clock that jumped: it holds nobody. */
const longestHoldMs = 6 * 60_000

function heldForMs(notBefore: Date | null, now: Date): number {
  const aheadMs = notBefore === null ? 0 : notBefore.getTime() - now.getTime()
  return aheadMs > longestHoldMs ? 0 : Math.max(0, aheadMs)
}

/** Providers that take no submit now, and when the first of those that only wait opens again, in milliseconds. */
export async function readClosedProviders(client: PrismaClient, now: Date) {
  const rows = await client.providerState.findMany()
  const closed = rows.filter((row) => row.pausedAt !== null || heldForMs(row.notBefore, now) > 0)
  const waits = closed
    .filter((row) => row.pausedAt === null)
    .map((row) => heldForMs(row.notBefore, now))
  return {
    ids: closed.map(({ id }) => ({
      provider: id.replace(/:sandbox$/, ''),
      sandbox: id.endsWith(':sandbox'),
    })),
    opensInMs: waits.length === 0 ? null : Math.min(...waits),
  }
}

/**
 * Takes the next place in a provider's pace, for all servers together: a compare-and-set on the moment
 * before which nobody may submit. False: not now.
 */
export async function takeSlot(
  client: PrismaClient,
  id: string,
  intervalMs: number,
  now: Date,
): Promise<boolean> {
  const row = await client.providerState.findUnique({ where: { id } })
  if (!row || row.pausedAt !== null || heldForMs(row.notBefore, now) > 0) return false
  const { count } = await client.providerState.updateMany({
    where: { id, notBefore: row.notBefore, pausedAt: null },
    data: { notBefore: new Date(now.getTime() + intervalMs) },
  })
  return count === 1
}
