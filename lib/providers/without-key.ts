import { ProviderError } from './errors'
import type { ImageProvider } from './provider'

/** For jobs of a real provider whose key was taken away since: nothing is sent, and the sandbox does not step in. */
export function withoutKey(provider: ImageProvider): ImageProvider {
  const refuse = async (): Promise<never> => {
    throw new ProviderError({
      kind: 'blocked',
      code: 'key_missing',
      message: 'No key is configured for this provider any more.',
    })
  }
  return {
    id: provider.id,
    submit: refuse,
    ...(provider.poll && { poll: refuse }),
    ...(provider.balance && { balance: refuse }),
    isResultHost: (host) => provider.isResultHost(host),
  }
}
