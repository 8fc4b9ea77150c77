import 'server-only'
import { formatLeft } from '@/lib/cost/money'
import { teamScope, type SpendingWindow } from '@/lib/cost/spending'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { notify } from '@/lib/notifications/notify'
import type { NotificationKind } from '@/lib/notifications/view'

/** In percent of the limit. */
const nearFrom = 80

export interface Limited extends SpendingWindow {
  limit: number
}

interface Spent {
  userId: string
  /** What was counted just now, and one picture of it. Micro-dollars. */
  amount: number
  each: number
}

function stageOf(limit: number, after: number, { amount, each }: Spent): 'reached' | 'near' | null {
  if (limit - after < each) return 'reached'
  const line = (limit * nearFrom) / 100
  return after >= line && after - amount < line ? 'near' : null
}

/** Whose budget it is; of the team's those who set it hear, and whoever has just met it. */
async function readersOf(
  transaction: Prisma.TransactionClient,
  scope: string,
  userId: string,
): Promise<string[]> {
  if (scope !== teamScope) return [userId]
  const admins = await transaction.user.findMany({ where: { role: 'admin' }, select: { id: true } })
  return [...admins.map(({ id }) => id), userId]
}

/**
 * Leaves a note where a budget has just come near its end, or has no room for another such picture: once
 * for each window, however often money is given back and spent again.
 */
export async function tellOfBudgets(
  transaction: Prisma.TransactionClient,
  limited: readonly Limited[],
  spent: Spent,
): Promise<void> {
  for (const { scope, window, limit } of limited) {
    const where = { scope_window: { scope, window } }
    const { microUsd } = await transaction.spending.findUniqueOrThrow({ where })
    const stage = stageOf(limit, Number(microUsd), spent)
    if (stage === null) continue
    const kind: NotificationKind = `${scope === teamScope ? 'team' : 'own'}_budget_${stage}`
    const text = `${formatLeft(limit)} · ${window}`
    const userId = { in: await readersOf(transaction, scope, spent.userId) }
    const told = await transaction.notification.findMany({
      where: { userId, kind, text },
      select: { userId: true },
    })
    const known = new Set(told.map((row) => row.userId))
    await notify(
      transaction,
      userId.in.filter((id) => !known.has(id)),
      kind,
      text,
    )
  }
}
