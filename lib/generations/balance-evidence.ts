import 'server-only'
import type { Clock } from '@/lib/clock'
import type { ImageProvider } from '@/lib/providers/provider'

/** Older than this, a balance says little about one request. */
const freshForMs = 60_000
/** Evidence is worth a short wait and no more: the picture goes first. */
const timeoutMs = 3000

async function ask(provider: ImageProvider): Promise<number | null> {
  try {
    return (await provider.balance?.({ timeoutMs }))?.credits ?? null
  } catch {
    return null
  }
}

/**
 * What a provider said it had before a request, and after its outcome was lost: if the difference is the
 * price of one picture, a person knows what to think. `null` where the provider does not say.
 */
export class BalanceEvidence {
  private readonly known = new Map<string, { at: number; credits: Promise<number | null> }>()

  constructor(private readonly clock: Clock) {}

  /** `account` tells sandbox and real ones apart. Asks at most once a minute. */
  before(account: string, provider: ImageProvider): Promise<number | null> {
    const at = this.clock.monotonic()
    const known = this.known.get(account)
    if (known && at - known.at < freshForMs) return known.credits
    const credits = ask(provider)
    this.known.set(account, { at, credits })
    return credits
  }

  after(provider: ImageProvider): Promise<number | null> {
    return ask(provider)
  }
}
