import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { priceKeyOf, type PriceKey } from '@/lib/cost/price'
import { columnOf, type SpendPeriod } from '@/lib/cost/spend-period'
import { add, emptyLines, emptyTally, type LineTallies, type Tally } from '@/lib/cost/tally'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/** One page of `/spend`, sandbox left out everywhere but in `sandbox`. */
export interface SpendReport {
  /** By column of the period; a column without spending is missing. */
  columns: Map<string, LineTallies>
  lines: LineTallies
  /** Everybody to an admin, else only oneself. */
  members: { userId: string | null; name: string | null; tally: Tally }[]
  /** Held for pictures whose outcome is not known yet. */
  held: { pictures: number; microUsd: number }
  /** What sandbox pictures would have cost; nothing was charged. */
  sandbox: { pictures: number; microUsd: number }
}

export interface SpendScope {
  period: SpendPeriod
  /** One person's spending; everybody's when null. */
  memberId: string | null
}

/** Whose lines this person may see one by one: an admin everybody's, others their own. Sums of the team are open to all. */
export const visibleMember = (actor: Actor, wanted: string | null): string | null =>
  can(actor.role, 'manage') ? wanted : actor.userId

interface Group {
  day: string
  provider: string
  rewritten: boolean
  userId: string | null
}

const keyOf = ({ provider, rewritten }: Group): PriceKey =>
  priceKeyOf({
    provider: provider === 'reapi' ? 'reapi' : 'model-studio',
    rewritePrompt: rewritten,
  })

const approvedPicture = {
  image: { is: { reviewState: 'approved', trashedAt: null } },
} satisfies Prisma.GenerationWhereInput

/** Charges by day, kind of picture and person, with how many of them are approved. */
async function readCharges(client: PrismaClient, where: Prisma.LedgerEntryWhereInput) {
  const by = ['day', 'provider', 'rewritten', 'userId'] as const
  const charged = { ...where, sandbox: false, kind: 'settle' }
  const [charges, approved] = await Promise.all([
    client.ledgerEntry.groupBy({
      by: [...by],
      where: charged,
      _count: { _all: true },
      _sum: { microUsd: true, credits: true },
    }),
    client.ledgerEntry.groupBy({
      by: [...by],
      where: { ...charged, generation: approvedPicture },
      _count: { _all: true },
    }),
  ])
  return [
    ...charges.map(({ _count, _sum, ...group }) => ({
      group,
      tally: {
        pictures: _count._all,
        microUsd: _sum.microUsd ?? 0,
        credits: _sum.credits ?? 0,
      },
    })),
    ...approved.map(({ _count, ...group }) => ({ group, tally: { approved: _count._all } })),
  ]
}

/** Holds without an end, or their sum when `sandbox`: there, ends are no charges. */
async function readKinds(client: PrismaClient, where: Prisma.LedgerEntryWhereInput) {
  const rows = await client.ledgerEntry.groupBy({
    by: ['kind'],
    where,
    _count: { _all: true },
    _sum: { microUsd: true },
  })
  const find = (kind: string) => rows.find((row) => row.kind === kind)
  const pictures = (kind: string) => find(kind)?._count._all ?? 0
  const microUsd = (kind: string) => find(kind)?._sum.microUsd ?? 0
  return {
    settled: { pictures: pictures('settle'), microUsd: microUsd('settle') },
    open: {
      pictures: pictures('hold') - pictures('settle') - pictures('release'),
      microUsd: microUsd('hold') - microUsd('settle') - microUsd('release'),
    },
  }
}

async function readNames(client: PrismaClient, ids: (string | null)[]) {
  const users = await client.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

export async function readSpend(
  client: PrismaClient,
  actor: Actor,
  { period, memberId }: SpendScope,
): Promise<SpendReport> {
  const where = {
    day: { gte: period.from, lte: period.to },
    ...(memberId === null ? {} : { userId: visibleMember(actor, memberId) }),
  }
  const [charges, held, sandbox] = await Promise.all([
    readCharges(client, where),
    readKinds(client, { ...where, sandbox: false }),
    readKinds(client, { ...where, sandbox: true }),
  ])
  const columns = new Map<string, LineTallies>()
  const lines = emptyLines()
  const members = new Map<string | null, Tally>()
  const all = can(actor.role, 'manage')
  for (const { group, tally } of charges) {
    const key = keyOf(group)
    const column = columnOf(group.day, period)
    const inColumn = columns.get(column) ?? emptyLines()
    inColumn[key] = add(inColumn[key], tally)
    columns.set(column, inColumn)
    lines[key] = add(lines[key], tally)
    if (all || group.userId === actor.userId)
      members.set(group.userId, add(members.get(group.userId) ?? emptyTally(), tally))
  }
  const names = await readNames(client, [...members.keys()])
  return {
    columns,
    lines,
    members: [...members]
      .map(([userId, tally]) => ({ userId, name: names.get(userId ?? '') ?? null, tally }))
      .sort((a, b) => b.tally.microUsd - a.tally.microUsd),
    held: held.open,
    sandbox: sandbox.settled,
  }
}

/** The first day that anything was ordered on; `null` for an empty ledger. */
export async function readFirstDay(client: PrismaClient): Promise<string | null> {
  const first = await client.ledgerEntry.findFirst({
    where: { sandbox: false, day: { not: '' } },
    orderBy: { day: 'asc' },
    select: { day: true },
  })
  return first?.day ?? null
}
