import 'server-only'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import type { Amount } from '@/lib/cost/price'

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
  amount: Amount
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
    data: held.map(({ generationId, provider, sandbox, amount }) => ({
      generationId,
      kind: 'hold',
      provider,
      sandbox,
      microUsd: amount.microUsd,
      credits: amount.credits,
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

/** Ends a hold with the amount that was held. Doing it twice changes nothing. */
async function endHold(
  client: Client,
  generationId: string,
  kind: 'settle' | 'release',
): Promise<void> {
  const entries = await client.ledgerEntry.findMany({ where: { generationId } })
  const hold = entries.find((entry) => entry.kind === 'hold')
  if (!hold || entries.some((entry) => entry.kind !== 'hold')) return
  await client.ledgerEntry.create({
    data: {
      generationId,
      kind,
      provider: hold.provider,
      sandbox: hold.sandbox,
      microUsd: hold.microUsd,
      credits: hold.credits,
    },
  })
}

/** The provider made the picture: the held amount is spent. */
export const settle = (client: Client, generationId: string) =>
  endHold(client, generationId, 'settle')

/** The provider made nothing: the held amount is free again. */
export const release = (client: Client, generationId: string) =>
  endHold(client, generationId, 'release')
