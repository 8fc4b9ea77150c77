import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { isUniqueViolation } from '@/lib/unique-violation'

/** At most `most` in each window of the clock, counted in the database for all servers together. */
export interface RateLimit {
  name: string
  most: number
  windowMs: number
}

export interface RateWindowSpan {
  /** Its name in the database. */
  window: string
  endsAt: Date
}

export function spanOf({ windowMs }: RateLimit, now: Date): RateWindowSpan {
  const index = Math.floor(now.getTime() / windowMs)
  return { window: String(index), endsAt: new Date((index + 1) * windowMs) }
}

async function add(
  client: PrismaClient,
  row: { key: string; window: string },
  limit: RateLimit,
  wanted: number,
): Promise<boolean> {
  const { count } = await client.rateWindow.updateMany({
    where: { ...row, count: { lte: limit.most - wanted } },
    data: { count: { increment: wanted } },
  })
  return count === 1
}

/**
 * Takes `wanted` at once or none. Of any number of servers that ask at the same moment, together
 * they never get more than the limit.
 */
export async function takePermits(
  client: PrismaClient,
  limit: RateLimit,
  subject: string,
  wanted: number,
  now: Date,
): Promise<boolean> {
  const { window, endsAt } = spanOf(limit, now)
  const row = { key: `${limit.name}:${subject}`, window }
  const found = await client.rateWindow.findUnique({ where: { key_window: row } })
  if (found) return found.count + wanted <= limit.most && add(client, row, limit, wanted)
  if (wanted > limit.most) return false
  try {
    await client.rateWindow.create({ data: { ...row, count: wanted, expiresAt: endsAt } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return add(client, row, limit, wanted)
  }
  // Whoever opens a window tidies up after the old ones.
  await client.rateWindow.deleteMany({ where: { expiresAt: { lte: now } } })
  return true
}

/** What was taken in advance and not used up. */
export async function givePermitBack(
  client: PrismaClient,
  limit: RateLimit,
  subject: string,
  takenAt: Date,
): Promise<void> {
  const { window } = spanOf(limit, takenAt)
  await client.rateWindow.updateMany({
    where: { key: `${limit.name}:${subject}`, window, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}
