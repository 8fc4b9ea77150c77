import 'server-only'
import { environment } from '@/lib/env'
import { pricesFor } from '@/lib/cost/price'
import type { Installation } from '@/lib/generations/create'
import { providerStatus } from '@/lib/providers/registry'

/** What this server is set up with, as `createGenerations` wants it. */
export function installation(): Installation {
  return { prices: pricesFor(environment()), provider: providerStatus }
}
