import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readSetting, writeSetting } from '@/lib/settings'

/**
 * Does reAPI's account agree with our ledger? We note the balance when we first see it, and expect it to
 * fall by exactly what the ledger settles from then on. What is held may or may not be taken yet, so open
 * requests make the expectation a range; outside of it, something else moved the account.
 */

const name = 'reapi-balance'
const baseline = z.object({
  /** Another host is another account. */
  host: z.string(),
  credits: z.int(),
  /** Credits of the ledger at that moment: spent by then, and held by then. */
  settled: z.int(),
  open: z.int(),
  seenAt: z.iso.datetime(),
})
type Baseline = z.output<typeof baseline>

export interface Account {
  host: string
  /** What reAPI says now. */
  credits: number
}

export interface BalanceDrift {
  credits: number
  /** Zero where the ledger explains the balance; above: more is there than expected; below: less. */
  drift: number
  /** Credits settled in the ledger since `since`. */
  settled: number
  open: number
  since: Date
}

async function readLedger(client: PrismaClient): Promise<{ settled: number; open: number }> {
  const rows = await client.ledgerEntry.groupBy({
    by: ['kind'],
    where: { provider: 'reapi', sandbox: false },
    _sum: { credits: true },
  })
  const sum = (kind: string) => rows.find((row) => row.kind === kind)?._sum.credits ?? 0
  return { settled: sum('settle'), open: sum('hold') - sum('settle') - sum('release') }
}

async function startFrom(client: PrismaClient, account: Account, now: Date): Promise<Baseline> {
  const start = { ...account, ...(await readLedger(client)), seenAt: now.toISOString() }
  await writeSetting(client, name, start)
  return start
}

/** Notes the balance when it is the first of this account. */
export async function readBalanceDrift(
  client: PrismaClient,
  account: Account,
  now: Date,
): Promise<BalanceDrift> {
  const noted = await readSetting(client, name, baseline.nullable(), null)
  const start = noted?.host === account.host ? noted : await startFrom(client, account, now)
  const { settled, open } = await readLedger(client)
  const least = start.credits - (settled - start.settled) - open
  const most = start.credits - (settled - start.settled) + start.open
  const drift =
    account.credits > most ? account.credits - most : Math.min(0, account.credits - least)
  return {
    credits: account.credits,
    drift,
    settled: settled - start.settled,
    open,
    since: new Date(start.seenAt),
  }
}

/** After a top-up, or once a difference is explained: counts anew from the balance of now. */
export async function restartBalance(
  client: PrismaClient,
  actor: Actor,
  account: Account,
  now: Date,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const { credits } = await startFrom(client, account, now)
  await record(client, actor, 'balance.restart', account.host, { credits })
}
