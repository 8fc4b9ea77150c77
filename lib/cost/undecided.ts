import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { ProviderId } from '@/lib/catalog/models'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

export interface Undecided {
  id: string
  provider: ProviderId
  prompt: string
  /** `null` once the account is gone. */
  memberName: string | null
  orderedAt: Date
  microUsd: number
  credits: number | null
  /** The provider gave a ticket: it can be asked again, free of charge. */
  hasTicket: boolean
  requestId: string | null
  /** The provider's balance in credits around the request, where it tells one. */
  balance: { before: number | null; after: number | null }
}

/** At rest, paid money still held: a person has to say whether it was charged. */
const undecided = {
  sandbox: false,
  state: { in: ['unknown', 'failed'] },
  ledger: { some: { kind: 'hold' }, none: { kind: { in: ['settle', 'release'] } } },
} satisfies Prisma.GenerationWhereInput

const shown = 20

/** Oldest first. Everybody's to an admin, else one's own. `total` counts those that are not listed, too. */
export async function readUndecided(
  client: PrismaClient,
  actor: Actor,
): Promise<{ listed: Undecided[]; total: number; microUsd: number }> {
  const where = can(actor.role, 'manage') ? undecided : { ...undecided, userId: actor.userId }
  const [rows, sum] = await Promise.all([
    client.generation.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: shown,
      include: { user: { select: { name: true } } },
    }),
    client.generation.aggregate({
      where,
      _count: { _all: true },
      _sum: { estimateMicroUsd: true },
    }),
  ])
  return {
    listed: rows.map((row) => ({
      id: row.id,
      provider: row.provider as ProviderId,
      prompt: row.prompt,
      memberName: row.user?.name ?? null,
      orderedAt: row.createdAt,
      microUsd: row.estimateMicroUsd,
      credits: row.estimateCredits,
      hasTicket: row.ticket !== null,
      requestId: row.requestId,
      balance: { before: row.balanceBefore, after: row.balanceAfter },
    })),
    total: sum._count._all,
    microUsd: sum._sum.estimateMicroUsd ?? 0,
  }
}
