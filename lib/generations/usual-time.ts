import 'server-only'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

export interface TimedJob {
  provider: string
  width: number | null
  height: number | null
  rewritePrompt: boolean
}

/** Milliseconds. */
export interface UsualRange {
  from: number
  to: number
}

/** For a job of this provider, of about this size, with or without rewriting. */
export type UsualTimes = (job: TimedJob) => UsualRange

/** Fewer jobs than this say nothing yet; more than `recent` are history. */
const enough = 5
const recent = 200
const freshForMs = 30_000

/** The middle 60 % of durations, in milliseconds, rounded to half seconds outwards. */
export function usualRange(durations: number[]): UsualRange | null {
  if (durations.length < enough) return null
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return {
    from: Math.floor(at(0.2) / 500) * 500,
    to: Math.max(500, Math.ceil(at(0.8) / 500) * 500),
  }
}

/** Jobs that take about as long: of whole megapixels, as many; where the provider chooses the size, all of them. */
function kindOf({ provider, width, height, rewritePrompt }: TimedJob): string {
  const megapixels = Math.round(((width ?? 0) * (height ?? 0)) / 1_000_000)
  return `${provider} ${megapixels} ${rewritePrompt}`
}

async function readJobs(client: PrismaClient, provider: ProviderId) {
  const rows = await client.generation.findMany({
    where: { provider, state: 'ready', submittedAt: { not: null }, finishedAt: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: recent,
    select: {
      provider: true,
      width: true,
      height: true,
      rewritePrompt: true,
      submittedAt: true,
      finishedAt: true,
    },
  })
  return rows.flatMap(({ submittedAt, finishedAt, ...job }) =>
    submittedAt && finishedAt
      ? [{ ...job, duration: finishedAt.getTime() - submittedAt.getTime() }]
      : [],
  )
}

/** By jobs of the same kind; where there are too few, by all of the provider; without any, by the catalog. */
export function usualTimesOf(jobs: (TimedJob & { duration: number })[]): UsualTimes {
  const rangeOf = (key: (job: TimedJob) => string) => {
    const durations = new Map<string, number[]>()
    for (const job of jobs)
      durations.set(key(job), [...(durations.get(key(job)) ?? []), job.duration])
    return new Map([...durations].map(([name, values]) => [name, usualRange(values)]))
  }
  const byKind = rangeOf(kindOf)
  const byProvider = rangeOf(({ provider }) => provider)
  return (job) =>
    byKind.get(kindOf(job)) ??
    byProvider.get(job.provider) ??
    models[job.provider as ProviderId].usualMs
}

const shared = globalThis as typeof globalThis & {
  zimageUsualTimes?: { at: number; times: UsualTimes }
}

/** From submit to picture, by this team's own history. */
export async function readUsualTimes(
  client: PrismaClient,
  monotonicNow = performance.now(),
): Promise<UsualTimes> {
  const cached = shared.zimageUsualTimes
  if (cached && monotonicNow - cached.at < freshForMs) return cached.times
  const jobs = await Promise.all(providerIds.map((id) => readJobs(client, id)))
  const times = usualTimesOf(jobs.flat())
  shared.zimageUsualTimes = { at: monotonicNow, times }
  return times
}
