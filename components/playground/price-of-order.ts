/** What one press costs at each provider it goes to. Pure. */
import type { DraftOptions } from '@/components/playground/draft'
import { providerIds, type ProviderId } from '@/lib/catalog/models'
import { estimate, type Amount, type PriceTable } from '@/lib/cost/price'

export interface ProviderBill {
  provider: ProviderId
  /** The press goes there; for the others it is what it would cost. */
  chosen: boolean
  /** Played by the sandbox. */
  free: boolean
  each: Amount
  total: Amount
}

export interface OrderPrice {
  /** All pictures, of all chosen providers; `null` while the field holds no number of pictures. */
  pictures: number | null
  /** Of each provider, for each prompt: what a row of the receipt multiplies by. */
  perProvider: number
  bills: ProviderBill[]
  /** Micro-dollars by the price list of what is chosen. */
  listed: number
  /** Micro-dollars that will be charged: the sandbox's pictures cost nothing. */
  charged: number
}

export const isChosen = (
  { compare, provider }: Pick<DraftOptions, 'compare' | 'provider'>,
  id: ProviderId,
): boolean => compare || id === provider

/** By the same function as the ledger: the estimate is the charge. */
export function priceOfOrder(
  draft: DraftOptions,
  prompts: number,
  prices: PriceTable,
  sandboxes: Record<ProviderId, boolean>,
): OrderPrice {
  const { count, rewritePrompt } = draft
  const valid = count !== null && Number.isInteger(count) && count > 0
  const perProvider = valid ? count * prompts : 0
  const bills = providerIds.map((provider) => ({
    provider,
    chosen: isChosen(draft, provider),
    free: sandboxes[provider],
    ...estimate(prices, { provider, rewritePrompt, count: perProvider }),
  }))
  const chosen = bills.filter((bill) => bill.chosen)
  const sum = (some: ProviderBill[]) => some.reduce((all, { total }) => all + total.microUsd, 0)
  return {
    pictures: valid ? perProvider * chosen.length : null,
    perProvider,
    bills,
    listed: sum(chosen),
    charged: sum(chosen.filter(({ free }) => !free)),
  }
}
