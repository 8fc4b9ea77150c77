import 'server-only'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

export type UsualTimes = Record<ProviderId, { from: number; to: number }>

/** Fewer jobs than this say nothing yet; more than `recent` are history. */
const enough = 5
const recent = 40
const freshForMs = 30_000

/** The middle 60 % of durations, in milliseconds, rounded to half seconds outwards. */
export function usualRange(durations: number[]): { from: number; to: number } | null {
  if (durations.length < enough) return null
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return {
    from: Math.floor(at(0.2) / 500) * 500,
    to: Math.max(500, Math.ceil(at(0.8) / 500) * 500),
  }
}

async function readRange(client: PrismaClient, provider: ProviderId) {
  const rows = await client.generation.findMany({
    where: { provider, state: 'ready', submittedAt: { not: null }, finishedAt: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: recent,
    select: { submittedAt: true, finishedAt: true },
  })
  const durations = rows.flatMap(({ submittedAt, finishedAt }) =>
    submittedAt && finishedAt ? [finishedAt.getTime() - submittedAt.getTime()] : [],
  )
  return usualRange(durations) ?? models[provider].usualMs
}

const shared = globalThis as typeof globalThis & {
  zimageUsualTimes?: { at: number; times: UsualTimes }
}

/** From submit to picture, by this team's own history; the catalog's figures until there is one. */
export async function readUsualTimes(
  client: PrismaClient,
  monotonicNow = performance.now(),
): Promise<UsualTimes> {
  const cached = shared.zimageUsualTimes
  if (cached && monotonicNow - cached.at < freshForMs) return cached.times
  const ranges = await Promise.all(
    providerIds.map(async (id) => [id, await readRange(client, id)] as const),
  )
  const times = Object.fromEntries(ranges) as UsualTimes
  shared.zimageUsualTimes = { at: monotonicNow, times }
  return times
}
