import 'server-only'
import { budgetPeriods, windowOf, type BudgetPeriod } from '@/lib/cost/budget-window'
import type { Prisma } from '@/lib/generated/sqlite/client'

/** The scope of the budget that everybody shares; any other scope is a person's id. */
export const teamScope = 'team'

export interface SpendingWindow {
  scope: string
  period: BudgetPeriod
  window: string
}

/** Every counter that one person's day moves, always in this order, so that no two transactions wait for each other. */
export function windowsOf(userId: string | null, day: string): SpendingWindow[] {
  const scopes = userId === null ? [teamScope] : [teamScope, userId]
  return scopes.flatMap((scope) =>
    budgetPeriods.map((period) => ({ scope, period, window: windowOf(day, period) })),
  )
}

/**
 * Makes sure that the counters exist, so that counting is a compare-and-set on a row. Portable SQL
 * instead of an upsert: two first submits of a day must not fail each other.
 */
export async function ensureCounters(
  transaction: Prisma.TransactionClient,
  windows: readonly SpendingWindow[],
): Promise<void> {
  for (const { scope, window } of windows)
    await transaction.$executeRaw`
      INSERT INTO "Spending" ("scope", "window") VALUES (${scope}, ${window}) ON CONFLICT DO NOTHING`
}

/** Adds to a counter unless that would carry it past `limit`. False: nothing was added. */
export async function count(
  transaction: Prisma.TransactionClient,
  { scope, window }: SpendingWindow,
  microUsd: number,
  limit: bigint | null,
): Promise<boolean> {
  const room = limit === null ? {} : { microUsd: { lte: limit - BigInt(microUsd) } }
  const { count: counted } = await transaction.spending.updateMany({
    where: { scope, window, ...room },
    data: { microUsd: { increment: microUsd } },
  })
  return counted === 1
}

/** Money that was held and not spent goes back to the windows it was taken from, whatever day it is now. */
export async function giveBack(
  transaction: Prisma.TransactionClient,
  { userId, day, microUsd }: { userId: string | null; day: string; microUsd: number },
): Promise<void> {
  for (const { scope, window } of windowsOf(userId, day))
    await transaction.spending.updateMany({
      where: { scope, window },
      data: { microUsd: { decrement: microUsd } },
    })
}
