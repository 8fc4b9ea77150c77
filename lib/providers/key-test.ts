import 'server-only'
import type { ProviderId } from '@/lib/catalog/models'
import { ProviderError } from './errors'
import { providerFor, providerStatus } from './registry'

/** `undocumented`: the provider names no request that tests a key for free. */
export type KeyTest =
  | { result: 'works'; credits: number }
  | { result: 'undocumented' }
  | { result: 'refused' | 'unanswered'; code: string; message: string }

const timeoutMs = 10_000

/** Asks the provider that new jobs go to, for free. */
export async function testKey(id: ProviderId): Promise<KeyTest> {
  const provider = providerFor(id, providerStatus(id))
  if (!provider.balance) return { result: 'undocumented' }
  try {
    const { credits } = await provider.balance({ timeoutMs })
    return { result: 'works', credits }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    const { kind, code, message } = error.failure
    return { result: kind === 'blocked' ? 'refused' : 'unanswered', code, message }
  }
}

/** Whether `testKey` has anything to ask. */
export function hasKeyTest(id: ProviderId): boolean {
  return providerFor(id, providerStatus(id)).balance !== undefined
}
