/**
 * What a picture costs. The estimate before submit, the hold and the charge are all this one function,
 * so they cannot differ. Pure and client-safe.
 */
import { models, type ProviderId, type Region } from '@/lib/catalog/models'
import { creditsFor, microUsdPerCredit, parseUsd } from '@/lib/cost/money'

export interface Amount {
  microUsd: number
  /** Only where the provider sells credits. */
  credits: number | null
}

export interface Price {
  /** The provider's list price in US dollars, or the override from the environment. */
  listUsd: string
  /** What one picture is charged. */
  each: Amount
  source: string
  asOf: string
  overridden: boolean
}

export interface PriceTable {
  reapi: Price
  'model-studio': { plain: Price; rewritten: Price }
}

export interface PriceSettings {
  reapi: { usdPerImage?: string }
  modelStudio: { region: Region; usdPerImage?: string; usdPerImageExtended?: string }
}

interface Listed {
  usd: string
  source: string
  asOf: string
}

function price(listed: Listed, override: string | undefined, inCredits: boolean): Price {
  const listUsd = override ?? listed.usd
  const listMicroUsd = parseUsd(listUsd)
  const credits = inCredits ? creditsFor(listMicroUsd) : null
  return {
    listUsd,
    each: { microUsd: credits === null ? listMicroUsd : credits * microUsdPerCredit, credits },
    source: listed.source,
    asOf: listed.asOf,
    overridden: override !== undefined,
  }
}

export function pricesFor({ reapi, modelStudio }: PriceSettings): PriceTable {
  const listed = models['model-studio'].price[modelStudio.region]
  return {
    reapi: price(models.reapi.price, reapi.usdPerImage, true),
    'model-studio': {
      plain: price(listed.plain, modelStudio.usdPerImage, false),
      rewritten: price(listed.rewritten, modelStudio.usdPerImageExtended, false),
    },
  }
}

export interface Priced {
  provider: ProviderId
  rewritePrompt: boolean
}

export function priceOf(prices: PriceTable, order: Priced): Price {
  if (order.provider === 'reapi') return prices.reapi
  return order.rewritePrompt ? prices['model-studio'].rewritten : prices['model-studio'].plain
}

export function times(amount: Amount, count: number): Amount {
  return {
    microUsd: amount.microUsd * count,
    credits: amount.credits === null ? null : amount.credits * count,
  }
}

export function estimate(
  prices: PriceTable,
  order: Priced & { count: number },
): { each: Amount; total: Amount } {
  const { each } = priceOf(prices, order)
  return { each, total: times(each, order.count) }
}
