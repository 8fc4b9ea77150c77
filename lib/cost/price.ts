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
  /** The provider's list price in US dollars, or what was set in its place. */
  listUsd: string
  /** What one picture is charged. */
  each: Amount
  /** Of the list price in the catalog, kept for comparison when another is set. */
  source: string
  asOf: string
  /** As the catalog has it, whatever counts now. */
  catalogUsd: string
  overridden: boolean
  setBy: 'catalog' | 'environment' | 'admin'
}

/** Each kind of picture that has a price of its own. */
export const priceKeys = ['reapi', 'model-studio:plain', 'model-studio:rewritten'] as const
export type PriceKey = (typeof priceKeys)[number]

/** Prices set by an admin, as decimal strings of US dollars. */
export type AdminPrices = Partial<Record<PriceKey, string>>

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

interface Overrides {
  environment: string | undefined
  admin: string | undefined
}

function price(listed: Listed, { environment, admin }: Overrides, inCredits: boolean): Price {
  const override = admin ?? environment
  const listUsd = override ?? listed.usd
  const listMicroUsd = parseUsd(listUsd)
  const credits = inCredits ? creditsFor(listMicroUsd) : null
  return {
    listUsd,
    each: { microUsd: credits === null ? listMicroUsd : credits * microUsdPerCredit, credits },
    source: listed.source,
    asOf: listed.asOf,
    catalogUsd: listed.usd,
    overridden: override !== undefined,
    setBy: admin !== undefined ? 'admin' : environment !== undefined ? 'environment' : 'catalog',
  }
}

/** The catalog's price, replaced by the environment's, replaced by an admin's. */
export function pricesFor(
  { reapi, modelStudio }: PriceSettings,
  admin: AdminPrices = {},
): PriceTable {
  const listed = models['model-studio'].price[modelStudio.region]
  const overrides = (key: PriceKey, environment: string | undefined): Overrides => ({
    environment,
    admin: admin[key],
  })
  return {
    reapi: price(models.reapi.price, overrides('reapi', reapi.usdPerImage), true),
    'model-studio': {
      plain: price(listed.plain, overrides('model-studio:plain', modelStudio.usdPerImage), false),
      rewritten: price(
        listed.rewritten,
        overrides('model-studio:rewritten', modelStudio.usdPerImageExtended),
        false,
      ),
    },
  }
}

export interface Priced {
  provider: ProviderId
  rewritePrompt: boolean
}

export function priceKeyOf({ provider, rewritePrompt }: Priced): PriceKey {
  if (provider === 'reapi') return 'reapi'
  return rewritePrompt ? 'model-studio:rewritten' : 'model-studio:plain'
}

export function priceAt(prices: PriceTable, key: PriceKey): Price {
  if (key === 'reapi') return prices.reapi
  return prices['model-studio'][key === 'model-studio:rewritten' ? 'rewritten' : 'plain']
}

export function priceOf(prices: PriceTable, order: Priced): Price {
  return priceAt(prices, priceKeyOf(order))
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
