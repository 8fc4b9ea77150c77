import 'server-only'
import type { Prisma } from '@/lib/generated/sqlite/client'
import { limits, minute, second } from '@/lib/generations/waits'

/**
 * A provider in a storm of 5xx is asked by one job at a time, ever more rarely, instead of by all that
 * wait: each lost answer may have been charged. The state is shared by all servers.
 */
export interface Circuit {
  failures: number
  probeUntil: Date | null
}

/** Submits in a row that met no answer to rely on, before only probes go out. */
export const opensAt = 5

export const isOpen = ({ failures }: Circuit): boolean => failures >= opensAt

/** While a probe is out, nobody else submits: longer than any submit may take. Its end sets a nearer moment. */
export const probeMs = limits.longestWaitMs

export type SubmitEvent =
  /** The provider said something we can act upon, were it a refusal. */
  | 'answered'
  /** Provably not accepted: unreachable, or no capacity. */
  | 'unavailable'
  /** The outcome is open: it may have been charged. */
  | 'lost'
  /** Our own server died: it says nothing about the provider. */
  | 'interrupted'

/** Between two probes, in milliseconds; where each may cost money, ever longer. */
export function pauseMs(failures: number, event: SubmitEvent): number {
  const most = event === 'unavailable' ? 30 * second : 5 * minute
  return Math.min(most, 15 * second * 2 ** Math.min(failures - opensAt, 10))
}

/** Counts how a submit ended, in the transaction that settles it. */
export async function countSubmit(
  transaction: Prisma.TransactionClient,
  id: string,
  event: SubmitEvent,
  { probe, now }: { probe: boolean; now: Date },
): Promise<void> {
  if (event === 'answered') {
    await transaction.providerState.updateMany({
      where: { id, failures: { gt: 0 } },
      data: { failures: 0, probeUntil: null },
    })
    return
  }
  if (event !== 'interrupted')
    await transaction.providerState.updateMany({
      // Those that were already out when it opened do not make the next probe rarer.
      where: { id, ...(probe ? {} : { failures: { lt: opensAt } }) },
      data: { failures: { increment: 1 } },
    })
  const row = await transaction.providerState.findUnique({ where: { id } })
  if (row && isOpen(row))
    await transaction.providerState.updateMany({
      where: { id },
      data: { probeUntil: new Date(now.getTime() + pauseMs(row.failures, event)) },
    })
}
