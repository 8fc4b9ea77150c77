import 'server-only'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { budgetPeriods, utcDay, windowOf, type BudgetPeriod } from '@/lib/cost/budget-window'
import { parseUsd } from '@/lib/cost/money'
import { teamScope } from '@/lib/cost/spending'
import { forbidden, notFound, UserError } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** Limit and what is spent or held of it in the window of now, in micro-dollars; `limit` is null where none is set. */
export interface BudgetUse {
  limit: number | null
  used: number
}

export interface ScopeBudgets {
  /** `team`, or a person's id. */
  scope: string
  /** `null` for the team. */
  name: string | null
  day: BudgetUse
  month: BudgetUse
}

export interface BudgetChange {
  scope: string
  period: BudgetPeriod
  /** Decimal US dollars; `null` lifts the limit. */
  usd: string | null
}

function limitOf(usd: string): number {
  try {
    return parseUsd(usd)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError('invalid', {
      code: 'invalid_budget',
      field: 'usd',
      message: 'A budget is a decimal number of US dollars below 1,000,000.',
    })
  }
}

/** Sets or lifts a limit. It counts at once, with what this day and month have already seen. */
export async function setBudget(
  client: PrismaClient,
  actor: Actor,
  { scope, period, usd }: BudgetChange,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const microUsd = usd === null ? null : limitOf(usd)
  await client.$transaction(async (transaction) => {
    const member = scope !== teamScope
    if (member && !(await transaction.user.findUnique({ where: { id: scope } }))) throw notFound()
    const where = { scope, period }
    if (microUsd === null) await transaction.budget.deleteMany({ where })
    else
      await transaction.budget.upsert({
        where: { scope_period: where },
        create: { ...where, microUsd },
        update: { microUsd },
      })
    await record(transaction, actor, 'budget.set', `${scope}/${period}`, { usd })
  })
}

/** The team first, then the members that may be shown to this person: all of them to an admin, else only oneself. */
export async function readScopeBudgets(
  client: PrismaClient,
  actor: Actor,
  now: Date,
): Promise<ScopeBudgets[]> {
  const all = can(actor.role, 'manage')
  const day = utcDay(now)
  const [users, budgets, counters] = await Promise.all([
    client.user.findMany({
      where: all ? { disabledAt: null } : { id: actor.userId },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    client.budget.findMany(),
    client.spending.findMany({
      where: { window: { in: budgetPeriods.map((period) => windowOf(day, period)) } },
    }),
  ])
  const use = (scope: string, period: BudgetPeriod): BudgetUse => {
    const budget = budgets.find((row) => row.scope === scope && row.period === period)
    const window = windowOf(day, period)
    const counter = counters.find((row) => row.scope === scope && row.window === window)
    return {
      limit: budget ? Number(budget.microUsd) : null,
      used: Number(counter?.microUsd ?? 0),
    }
  }
  return [{ id: teamScope, name: null }, ...users].map(({ id, name }) => ({
    scope: id,
    name,
    day: use(id, 'day'),
    month: use(id, 'month'),
  }))
}
