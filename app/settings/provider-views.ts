import 'server-only'
import type { ProviderView } from '@/components/settings/provider-card'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import { currentPrices } from '@/lib/cost/current-prices'
import { priceOf, type PriceTable } from '@/lib/cost/price'
import { database } from '@/lib/db'
import { providerStateId } from '@/lib/generations/job'
import { readProviderStates, type ProviderPause } from '@/lib/generations/provider-state'
import { hasKeyTest } from '@/lib/providers/key-test'
import { providerStatus } from '@/lib/providers/registry'

function pricesOf(table: PriceTable, provider: ProviderId): ProviderView['prices'] {
  const plain = priceOf(table, { provider, rewritePrompt: false })
  const rewritten = priceOf(table, { provider, rewritePrompt: true })
  return plain === rewritten
    ? [{ kind: 'picture', price: plain }]
    : [
        { kind: 'plain', price: plain },
        { kind: 'rewritten', price: rewritten },
      ]
}

function pausesOf(
  states: Record<string, ProviderPause>,
  provider: ProviderId,
): ProviderView['pauses'] {
  return [false, true].flatMap((sandbox) => {
    const state = states[providerStateId(provider, sandbox)]
    if (!state?.pausedAt) return []
    return [{ sandbox, since: state.pausedAt, code: state.pauseCode, reason: state.pauseMessage }]
  })
}

export async function providerViews(): Promise<ProviderView[]> {
  const table = await currentPrices(database())
  const states = await readProviderStates()
  return providerIds.map((id) => ({
    id,
    name: models[id].name,
    status: providerStatus(id),
    hasKeyTest: hasKeyTest(id),
    prices: pricesOf(table, id),
    pauses: pausesOf(states, id),
  }))
}
