import 'server-only'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { utcDay } from '@/lib/cost/budget-window'
import type { Amount } from '@/lib/cost/price'
import { giveBack } from '@/lib/cost/spending'

type Client = PrismaClient | Prisma.TransactionClient

const proof: unique symbol = Symbol('hold')

/** Proof that money for one generation is held in the ledger. Only this file makes one; spending takes one. */
export interface Hold {
  readonly [proof]: true
  readonly generationId: string
  readonly amount: Amount
}

interface Held {
  generationId: string
  provider: string
  sandbox: boolean
  /** The dearer kind of picture: its prompt is rewritten first. */
  rewritten: boolean
  userId: string
  amount: Amount
  at: Date
}

const asHold = (generationId: string, amount: Amount): Hold => ({
  [proof]: true,
  generationId,
  amount,
})

/** Inside the transaction that writes the intent rows: a generation and its hold exist together or not at all. */
export async function placeHolds(
  transaction: Prisma.TransactionClient,
  held: Held[],
): Promise<void> {
  await transaction.ledgerEntry.createMany({
    data: held.map(({ amount, at, ...rest }) => ({
      ...rest,
      kind: 'hold',
      microUsd: amount.microUsd,
      credits: amount.credits,
      at,
      day: utcDay(at),
    })),
  })
}

/** The hold of a generation that may still be spent; `null` when it was never placed, or is settled or released. */
export async function findHold(client: Client, generationId: string): Promise<Hold | null> {
  const entries = await client.ledgerEntry.findMany({ where: { generationId } })
  const hold = entries.find((entry) => entry.kind === 'hold')
  if (!hold || entries.length > 1) return null
  return asHold(generationId, { microUsd: hold.microUsd, credits: hold.credits })
}

/** Ends a hold with the amount that was held, whatever prices are now. Doing it twice changes nothing. */
async function endHold(
  transaction: Prisma.TransactionClient,
  generationId: string,
  kind: 'settle' | 'release',
): Promise<void> {
  const entries = await transaction.ledgerEntry.findMany({ where: { generationId } })
  const hold = entries.find((entry) => entry.kind === 'hold')
  if (!hold || entries.some((entry) => entry.kind !== 'hold')) return
  const { id: _id, at: _at, ...same } = hold
  await transaction.ledgerEntry.create({ data: { ...same, kind } })
  if (kind === 'release' && !hold.sandbox) await giveBack(transaction, hold)
}

/** The provider made the picture: the held amount is spent. */
export const settle = (transaction: Prisma.TransactionClient, generationId: string) =>
  endHold(transaction, generationId, 'settle')

/**
 * The provider made nothing: the held amount is free again, and so is its place in the budgets of the
 * day it was held. Call it inside the transaction that ends the generation.
 */
export const release = (transaction: Prisma.TransactionClient, generationId: string) =>
  endHold(transaction, generationId, 'release')
