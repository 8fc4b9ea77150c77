import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { usdDecimal } from '@/lib/cost/money'
import type { SpendScope } from '@/lib/cost/spend-report'
import { visibleMember } from '@/lib/cost/spend-report'
import { csvByteOrderMark, csvRecord, type Cell } from '@/lib/csv'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/** Sandbox amounts have a column of their own: a sum over a column is a sum of real money, or of none. */
const columns = [
  'day_utc',
  'ordered_at',
  'generation_id',
  'request_id',
  'provider',
  'model',
  'rewritten',
  'member',
  'state',
  'review',
  'charged_usd',
  'held_usd',
  'released_usd',
  'charged_credits',
  'sandbox_usd_not_charged',
  'prompt',
] as const

const include = {
  generation: {
    include: {
      user: { select: { name: true } },
      image: { select: { reviewState: true } },
      ledger: { select: { kind: true } },
    },
  },
} satisfies Prisma.LedgerEntryInclude

type Row = Prisma.LedgerEntryGetPayload<{ include: typeof include }>

function cells({ generation, ...hold }: Row): Cell[] {
  const ended = (kind: string) => generation.ledger.some((entry) => entry.kind === kind)
  const status = ended('settle') ? 'charged' : ended('release') ? 'released' : 'held'
  const usd = usdDecimal(hold.microUsd)
  const inStatus = (wanted: string) => (!hold.sandbox && status === wanted ? usd : null)
  return [
    hold.day,
    hold.at.toISOString(),
    generation.id,
    generation.requestId,
    generation.provider,
    generation.model,
    hold.rewritten ? 'yes' : 'no',
    generation.user?.name ?? null,
    generation.state,
    generation.image?.reviewState ?? null,
    inStatus('charged'),
    inStatus('held'),
    inStatus('released'),
    !hold.sandbox && status === 'charged' ? hold.credits : null,
    hold.sandbox && status !== 'released' ? usd : null,
    generation.prompt,
  ]
}

const pageSize = 500

/** One record for each picture ordered in the period, oldest first, read page by page. */
export async function* exportSpend(
  client: PrismaClient,
  actor: Actor,
  { period, memberId }: SpendScope,
): AsyncGenerator<string> {
  const userId = visibleMember(actor, memberId)
  const where = {
    kind: 'hold',
    day: { gte: period.from, lte: period.to },
    ...(userId === null ? {} : { userId }),
  }
  yield csvByteOrderMark + csvRecord(columns)
  let last: string | undefined
  for (;;) {
    const rows = await client.ledgerEntry.findMany({
      where,
      include,
      orderBy: [{ day: 'asc' }, { at: 'asc' }, { id: 'asc' }],
      take: pageSize,
      ...(last === undefined ? {} : { cursor: { id: last }, skip: 1 }),
    })
    if (rows.length > 0) yield rows.map((row) => csvRecord(cells(row))).join('')
    last = rows.at(-1)?.id
    if (rows.length < pageSize) return
  }
}
