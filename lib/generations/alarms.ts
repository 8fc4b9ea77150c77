import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { isOpen } from '@/lib/generations/breaker'
import { damages } from '@/lib/images/damage'

const day = 24 * 60 * 60 * 1000

export interface PausedProvider {
  /** `reapi`, `reapi:sandbox`, … */
  id: string
  /** What the provider said, or its code when it said nothing. */
  reason: string | null
}

export interface Alarms {
  /** Paid, and gone, within the last seven days. */
  lost: number
  /** May have been charged, and nobody has said. */
  unknown: number
  quarantined: number
  /** A file was missing or altered at the last integrity check. */
  damaged: number
  /** Take no work until an admin resumes them. */
  paused: PausedProvider[]
  /** State ids in a storm: one probe at a time goes out. */
  struggling: string[]
}

/** What the team should not overlook. */
export async function readAlarms(client: PrismaClient, now: Date): Promise<Alarms> {
  const lately = { gte: new Date(now.getTime() - 7 * day) }
  const [lost, unknown, quarantined, damaged, providers] = await Promise.all([
    client.generation.count({
      where: { sandbox: false, state: 'lost', finishedAt: lately },
    }),
    client.generation.count({
      where: { sandbox: false, state: 'unknown', resolution: null },
    }),
    client.generation.count({ where: { state: 'quarantined' } }),
    client.image.count({ where: { damage: { in: [...damages] } } }),
    client.providerState.findMany(),
  ])
  return {
    lost,
    unknown,
    quarantined,
    damaged,
    paused: providers
      .filter(({ pausedAt }) => pausedAt !== null)
      .map(({ id, pauseCode, pauseMessage }) => ({ id, reason: pauseMessage || pauseCode })),
    struggling: providers.filter(isOpen).map(({ id }) => id),
  }
}
