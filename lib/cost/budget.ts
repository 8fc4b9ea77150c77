import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { tellOfBudgets } from '@/lib/cost/budget-notes'
import { utcDay, type BudgetPeriod } from '@/lib/cost/budget-window'
import { formatLeft, formatUsd } from '@/lib/cost/money'
import type { Amount } from '@/lib/cost/price'
import {
  count,
  ensureCounters,
  teamScope,
  windowsOf,
  type SpendingWindow,
} from '@/lib/cost/spending'
import { UserError } from '@/lib/errors'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

type Client = PrismaClient | Prisma.TransactionClient

/** A budget as one person meets it. Amounts in micro-dollars; `left` is never negative. */
export interface BudgetLeft {
  scope: 'team' | 'member'
  period: BudgetPeriod
  limit: number
  left: number
}

async function readBudgets(client: Client, userId: string, day: string): Promise<BudgetLeft[]> {
  const scope = { in: [teamScope, userId] }
  const windows = windowsOf(userId, day)
  const window = { in: windows.map((each) => each.window) }
  const budgets = await client.budget.findMany({ where: { scope } })
  const counters = await client.spending.findMany({ where: { scope, window } })
  return windows.flatMap(({ scope, period, window }) => {
    const budget = budgets.find((row) => row.scope === scope && row.period === period)
    if (!budget) return []
    const counter = counters.find((row) => row.scope === scope && row.window === window)
    const limit = Number(budget.microUsd)
    return [
      {
        scope: scope === teamScope ? 'team' : 'member',
        period,
        limit,
        left: Math.max(0, limit - Number(counter?.microUsd ?? 0)),
      } satisfies BudgetLeft,
    ]
  })
}

const whose = { team: 'The team’s budget', member: 'Your own budget' }
const when = { day: 'for today', month: 'for this month' }
const anew = { day: 'at 00:00 UTC', month: 'on the first of the next month, 00:00 UTC' }

function overBudget({ scope, period, limit, left }: BudgetLeft, cost: number): UserError {
  return new UserError('budget', {
    code: 'budget',
    message:
      `${whose[scope]} ${when[period]} has ${formatLeft(left)} left of ${formatLeft(limit)}, ` +
      `and this would cost ${formatUsd(cost)}. It starts anew ${anew[period]}.`,
    budget: { scope, period, limit, left, cost },
  })
}

/**
 * Counts a cost against the team's and the person's budgets, inside the transaction that writes the
 * intent: either both are committed or neither. Throws `UserError` 402 that names the first budget it
 * does not fit in. Without a budget it is counted all the same, so that one set later knows the past.
 */
export async function reserve(
  transaction: Prisma.TransactionClient,
  { userId, amount, each, now }: { userId: string; amount: Amount; each: Amount; now: Date },
): Promise<void> {
  const day = utcDay(now)
  const windows = windowsOf(userId, day)
  const budgets = await transaction.budget.findMany({
    where: { scope: { in: [teamScope, userId] } },
  })
  const limitOf = (window: SpendingWindow) =>
    budgets.find(({ scope, period }) => scope === window.scope && period === window.period)
  await ensureCounters(transaction, windows)
  for (const window of windows) {
    const limit = limitOf(window)
    if (await count(transaction, window, amount.microUsd, limit?.microUsd ?? null)) continue
    const scope = window.scope === teamScope ? 'team' : 'member'
    const met = (await readBudgets(transaction, userId, day)).find(
      (budget) => budget.scope === scope && budget.period === window.period,
    )
    if (!met) throw new Error(`The counter ${window.scope} ${window.window} has vanished`)
    throw overBudget(met, amount.microUsd)
  }
  const limited = windows.flatMap((window) => {
    const limit = limitOf(window)
    return limit ? { ...window, limit: Number(limit.microUsd) } : []
  })
  await tellOfBudgets(transaction, limited, {
    userId,
    amount: amount.microUsd,
    each: each.microUsd,
  })
}

/** The budget that a person who may generate will meet first; `null` where none is set. */
export async function readBudgetLeft(
  client: Client,
  actor: Actor,
  now: Date,
): Promise<BudgetLeft | null> {
  if (!can(actor.role, 'generate')) return null
  const budgets = await readBudgets(client, actor.userId, utcDay(now))
  return budgets.reduce<BudgetLeft | null>(
    (least, budget) => (least === null || budget.left < least.left ? budget : least),
    null,
  )
}
