import 'server-only'
import { currentPrices } from '@/lib/cost/current-prices'
import { database } from '@/lib/db'
import type { Installation } from '@/lib/generations/create'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { providerStatus } from '@/lib/providers/registry'

/** What this server is set up with at this moment, as `createGenerations` wants it. */
export async function installation(client: PrismaClient = database()): Promise<Installation> {
  return { prices: await currentPrices(client), provider: providerStatus }
}
