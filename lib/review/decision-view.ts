import 'server-only'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { parseReviewState, parseVerb } from '@/lib/review/machine'
import type { DecisionView } from '@/lib/review/view'

export function decisionView(row: Prisma.DecisionGetPayload<object>): DecisionView {
  return {
    id: row.id,
    by: { id: row.userId, name: row.userName },
    verb: parseVerb(row.verb),
    to: parseReviewState(row.to),
    reason: row.reason,
    at: row.at.toISOString(),
    undone: row.undoneAt !== null,
  }
}
