import 'server-only'
import { priceKeys, pricesFor, type AdminPrices, type PriceTable } from '@/lib/cost/price'
import { environment } from '@/lib/env'
import type { Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

type Client = PrismaClient | Prisma.TransactionClient

/** The newest row of a key counts, also when it says "back to the list price". */
export async function readAdminPrices(client: Client): Promise<AdminPrices> {
  const rows = await Promise.all(
    priceKeys.map((key) =>
      client.priceOverride.findFirst({
        where: { key },
        orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
        select: { usd: true },
      }),
    ),
  )
  return Object.fromEntries(
    priceKeys.flatMap((key, index) => {
      const usd = rows[index]?.usd
      return usd === null || usd === undefined ? [] : [[key, usd]]
    }),
  )
}

/** What a picture costs from now on. What was ordered earlier keeps the price that its hold was placed at. */
export async function currentPrices(client: Client): Promise<PriceTable> {
  return pricesFor(environment(), await readAdminPrices(client))
}
