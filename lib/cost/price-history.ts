import 'server-only'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { parseUsd } from '@/lib/cost/money'
import type { PriceKey } from '@/lib/cost/price'
import { forbidden, UserError } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** From here on a price is a slip of the hand; below it, every sum of one submit fits the ledger. */
export const priceCeilingMicroUsd = 1_000_000_000

export interface PriceChange {
  key: PriceKey
  /** Decimal US dollars; `null`: back to the environment's or the catalog's. */
  usd: string | null
  /** Where the number comes from: a contract, an invoice, a page. */
  source: string
}

function checkUsd(usd: string): void {
  try {
    if (parseUsd(usd) < priceCeilingMicroUsd) return
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new UserError('invalid', {
    code: 'invalid_price',
    field: 'usd',
    message: 'A price is a decimal number of US dollars below 1000 with at most 6 decimals.',
  })
}

/** Adds a line to the history of a price; it counts for what is ordered after it. */
export async function setPrice(
  client: PrismaClient,
  actor: Actor,
  { key, usd, source }: PriceChange,
  now: Date,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  if (usd !== null) checkUsd(usd)
  await client.$transaction(async (transaction) => {
    await transaction.priceOverride.create({
      data: { key, usd, source, setById: actor.userId, setByName: actor.name, setAt: now },
    })
    await record(transaction, actor, 'price.set', key, { usd, source })
  })
}

export interface PastPrice {
  id: string
  key: string
  usd: string | null
  source: string
  setByName: string
  setAt: Date
}

/** Newest first. */
export function readPriceHistory(client: PrismaClient): Promise<PastPrice[]> {
  return client.priceOverride.findMany({
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    take: 200,
    omit: { setById: true },
  })
}
