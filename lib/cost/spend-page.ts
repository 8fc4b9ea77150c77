import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readBudgetLeft, type BudgetLeft } from '@/lib/cost/budget'
import { readScopeBudgets, type ScopeBudgets } from '@/lib/cost/budget-limits'
import { utcDay } from '@/lib/cost/budget-window'
import { offeredPeriods, parsePeriod, type SpendPeriod } from '@/lib/cost/spend-period'
import { readFirstDay, readSpend, visibleMember, type SpendReport } from '@/lib/cost/spend-report'
import { teamScope } from '@/lib/cost/spending'
import { readUndecided } from '@/lib/cost/undecided'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

export interface SpendPage {
  period: SpendPeriod
  offered: SpendPeriod[]
  /** `2026-11-27`, UTC. */
  today: string
  /** Whose spending is shown; `null` for the whole team. */
  memberId: string | null
  memberName: string | null
  report: SpendReport
  budgets: ScopeBudgets[]
  /** The budget of this month for what is shown, when it is this month. */
  limit: number | null
  left: BudgetLeft | null
  undecided: Awaited<ReturnType<typeof readUndecided>>
}

/** Everything `/spend` shows but the live balance. An unknown member is the whole team. */
export async function readSpendPage(
  client: PrismaClient,
  actor: Actor,
  asked: { period: string | null; member: string | null },
  now: Date,
): Promise<SpendPage> {
  const period = parsePeriod(asked.period, now)
  const today = utcDay(now)
  const member =
    asked.member === null
      ? null
      : await client.user.findUnique({
          where: { id: visibleMember(actor, asked.member) ?? actor.userId },
          select: { id: true, name: true },
        })
  const memberId = member?.id ?? null
  const [report, budgets, left, undecided, firstDay] = await Promise.all([
    readSpend(client, actor, { period, memberId }),
    readScopeBudgets(client, actor, now),
    readBudgetLeft(client, actor, now),
    readUndecided(client, actor),
    readFirstDay(client),
  ])
  const shown = budgets.find(({ scope }) => scope === (memberId ?? teamScope))
  return {
    period,
    offered: offeredPeriods(firstDay, now),
    today,
    memberId,
    memberName: member?.name ?? null,
    report,
    budgets,
    limit: period.key === today.slice(0, 7) ? (shown?.month.limit ?? null) : null,
    left,
    undecided,
  }
}
