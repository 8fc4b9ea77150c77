import 'server-only'
import type { Clock } from '@/lib/clock'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { logError } from '@/lib/log'
import { spanOf, takePermits, type RateLimit } from '@/lib/rate-limit/window'

/** A process asks the database for a twentieth of a limit at a time: one write for many requests. */
const share = 20

interface Purse {
  endsAt: Date
  left: number
  /** The database had no more for this window. */
  empty: boolean
  refill?: Promise<void>
}

export interface Permits {
  /** `null` when there was one left, else the seconds until there are more. */
  spend(limit: RateLimit, subject: string): Promise<number | null>
}

/**
 * Permits that are held in this process and drawn from the common window. Together the servers
 * never exceed a limit; each may leave the rest of one share unused.
 */
export function createPermits(client: () => PrismaClient, clock: Pick<Clock, 'now'>): Permits {
  const purses = new Map<string, Purse>()

  function purseOf(limit: RateLimit, subject: string, now: Date): Purse {
    const id = `${limit.name}:${subject}`
    const held = purses.get(id)
    const { endsAt } = spanOf(limit, now)
    if (held?.endsAt.getTime() === endsAt.getTime()) return held
    for (const [key, { endsAt: end }] of purses) if (end <= now) purses.delete(key)
    const purse = { endsAt, left: 0, empty: false }
    purses.set(id, purse)
    return purse
  }

  async function draw(purse: Purse, limit: RateLimit, subject: string, now: Date): Promise<void> {
    const many = Math.max(1, Math.floor(limit.most / share))
    try {
      if (await takePermits(client(), limit, subject, many, now)) purse.left += many
      else if (await takePermits(client(), limit, subject, 1, now)) purse.left += 1
      else purse.empty = true
    } catch (error) {
      // A full disk must not take away what can still be read.
      logError('A rate limit could not be counted', error)
      purse.left += many
    }
  }

  return {
    async spend(limit, subject) {
      for (;;) {
        const now = clock.now()
        const purse = purseOf(limit, subject, now)
        if (purse.left > 0) {
          purse.left -= 1
          return null
        }
        if (purse.empty) return Math.ceil((purse.endsAt.getTime() - now.getTime()) / 1000)
        purse.refill ??= draw(purse, limit, subject, now).finally(() => {
          purse.refill = undefined
        })
        await purse.refill
      }
    },
  }
}
