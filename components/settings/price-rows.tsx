import { getTranslations } from 'next-intl/server'
import { Fact } from '@/components/settings/fact'
import { formatUsd, parseUsd } from '@/lib/cost/money'
import type { Price } from '@/lib/cost/price'

export interface PricedKind {
  kind: 'picture' | 'plain' | 'rewritten'
  price: Price
}

const sayings = {
  catalog: 'priceListed',
  environment: 'priceOverridden',
  admin: 'priceSetHere',
} as const

/** What one picture is charged, and where that number comes from. */
export async function PriceRows({ prices }: { prices: readonly PricedKind[] }) {
  const t = await getTranslations('settings')
  return prices.map(({ kind, price }) => (
    <Fact key={kind} name={t(`price.${kind}`)}>
      <span className="font-medium">
        {price.each.credits === null ? null : `${t('credits', { count: price.each.credits })} · `}
        {formatUsd(price.each.microUsd)}
      </span>
      <span className="block text-small text-ink-2">
        {t.rich(sayings[price.setBy], {
          usd: formatUsd(parseUsd(price.listUsd)),
          date: price.asOf,
          host: new URL(price.source).host,
          source: (host) => (
            <a
              href={price.source}
              rel="noreferrer"
              target="_blank"
              className="underline underline-offset-2 hover:text-ink"
            >
              {host}
            </a>
          ),
        })}
      </span>
    </Fact>
  ))
}
