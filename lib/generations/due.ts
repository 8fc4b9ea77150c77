import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { leaseMs } from '@/lib/generations/lease'
import { limits } from '@/lib/generations/waits'
import { activeStates, type GenerationState } from '@/lib/generations/view'

export interface DueRow {
  id: string
  state: GenerationState
  provider: string
  sandbox: boolean
  epoch: number
  leaseBeat: string | null
}

export interface ClosedProvider {
  provider: string
  sandbox: boolean
}

/** Rows in one look: more than all workers can hold at once. */
const lookAhead = 200

const select = {
  id: true,
  state: true,
  provider: true,
  sandbox: true,
  epoch: true,
  leaseBeat: true,
} as const

/**
 * The rows something may have to be done about: free ones that are due, and leased ones to keep an eye on.
 * Queued rows of `closed` providers are left out, so that they crowd out nobody.
 */
export async function readDue(
  client: PrismaClient,
  now: Date,
  closed: ClosedProvider[],
): Promise<DueRow[]> {
  const farAhead = new Date(now.getTime() + limits.longestWaitMs)
  const free = {
    leaseBeat: null,
    // No wait is that long: a clock that has since been set back wrote it.
    OR: [{ nextAttemptAt: { lte: now } }, { nextAttemptAt: { gt: farAhead } }],
  }
  const oldestFirst = [{ nextAttemptAt: 'asc' }, { createdAt: 'asc' }, { position: 'asc' }] as const
  const groups = await Promise.all([
    client.generation.findMany({
      where: { state: 'mirroring', ...free },
      orderBy: { resultExpiresAt: 'asc' },
      take: lookAhead,
      select,
    }),
    client.generation.findMany({
      where: { state: { in: ['running', 'submitting'] }, ...free },
      orderBy: [...oldestFirst],
      take: lookAhead,
      select,
    }),
    client.generation.findMany({
      where: { state: 'queued', pausedAt: null, ...free, NOT: closed },
      orderBy: [...oldestFirst],
      take: lookAhead,
      select,
    }),
    client.generation.findMany({
      where: { state: { in: [...activeStates] }, leaseBeat: { not: null } },
      take: lookAhead,
      select,
    }),
  ])
  return groups.flat().map((row) => ({ ...row, state: row.state as GenerationState }))
}

/** Milliseconds until the next free row is due; `null` when none waits. */
export async function untilNextDue(client: PrismaClient, now: Date): Promise<number | null> {
  const next = await client.generation.findFirst({
    where: { state: { in: [...activeStates] }, leaseBeat: null, nextAttemptAt: { gt: now } },
    orderBy: { nextAttemptAt: 'asc' },
    select: { nextAttemptAt: true },
  })
  return next === null ? null : next.nextAttemptAt.getTime() - now.getTime()
}

interface Sighting {
  epoch: number
  beat: string
  /** Monotonic milliseconds. */
  since: number
}

/** Remembers when each lease was first seen with its present beat; a lease that stays silent long enough is dead. */
export class LeaseWatch {
  private readonly sightings = new Map<string, Sighting>()

  isDead(row: DueRow, monotonic: number): boolean {
    if (row.leaseBeat === null) return true
    const seen = this.sightings.get(row.id)
    if (seen?.epoch === row.epoch && seen.beat === row.leaseBeat)
      return monotonic - seen.since >= leaseMs
    this.sightings.set(row.id, { epoch: row.epoch, beat: row.leaseBeat, since: monotonic })
    return false
  }

  /** Forgets rows that are no longer leased. */
  keepOnly(ids: Set<string>): void {
    for (const id of this.sightings.keys()) if (!ids.has(id)) this.sightings.delete(id)
  }
}
