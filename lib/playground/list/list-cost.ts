/** What a list costs together, by the same prices as everything else. Pure and client-safe. */
import { providerIds, type ProviderId } from '@/lib/catalog/models'
import { estimate, type Amount, type PriceTable } from '@/lib/cost/price'
import type { GenerationRequest } from '@/lib/generations/request'

export interface ProviderCost extends Amount {
  provider: ProviderId
  pictures: number
  /** Played by the sandbox: the amount is what it would cost. */
  free: boolean
}

export interface ListCost {
  /** Those that make at least one picture. */
  providers: ProviderCost[]
  pictures: number
  /** What will be charged: the sandbox's pictures cost nothing. */
  microUsd: number
}

/** From when on a person is asked once more. */
export interface ConfirmLimits {
  pictures: number
  microUsd: number
}

export const usualConfirmLimits: ConfirmLimits = { pictures: 20, microUsd: 5_000_000 }

export function listCost(
  requests: readonly GenerationRequest[],
  prices: PriceTable,
  sandboxes: Record<ProviderId, boolean>,
): ListCost {
  const providers = providerIds.flatMap((provider): ProviderCost[] => {
    const own = requests.filter((request) => request.provider === provider)
    const totals = own.map((request) => {
      const rewritePrompt = request.provider === 'model-studio' && request.rewritePrompt
      return estimate(prices, { provider, rewritePrompt, count: request.count }).total
    })
    const pictures = own.reduce((sum, { count }) => sum + count, 0)
    if (pictures === 0) return []
    const inCredits = totals.some(({ credits }) => credits !== null)
    return [
      {
        provider,
        pictures,
        free: sandboxes[provider],
        microUsd: totals.reduce((sum, { microUsd }) => sum + microUsd, 0),
        credits: inCredits ? totals.reduce((sum, { credits }) => sum + (credits ?? 0), 0) : null,
      },
    ]
  })
  return {
    providers,
    pictures: providers.reduce((sum, { pictures }) => sum + pictures, 0),
    microUsd: providers.reduce((sum, { free, microUsd }) => sum + (free ? 0 : microUsd), 0),
  }
}

/** Over either limit. */
export function needsConfirmation(cost: ListCost, limits: ConfirmLimits): boolean {
  return cost.pictures > limits.pictures || cost.microUsd > limits.microUsd
}
