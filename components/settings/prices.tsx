import { getTranslations } from 'next-intl/server'
import { PriceForm, type SetPrice } from '@/components/settings/price-form'
import { formatUsd, parseUsd } from '@/lib/cost/money'
import { priceAt, priceKeys, type PriceTable } from '@/lib/cost/price'

/** What each kind of picture is counted as, and the form to change it. */
export async function Prices({ prices, set }: { prices: PriceTable; set: SetPrice }) {
  const t = await getTranslations('spend')
  return (
    <ul className="border-y border-line">
      {priceKeys.map((key) => {
        const { each, listUsd, catalogUsd, asOf, setBy } = priceAt(prices, key)
        const usd = formatUsd(parseUsd(listUsd))
        return (
          <li key={key} className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong className="font-semibold">{t(`line.${key}`)}</strong>
              <span className="tabular-nums">
                {each.credits === null
                  ? t('settings.now', { usd })
                  : t('settings.nowCredits', {
                      usd,
                      count: each.credits,
                      charged: formatUsd(each.microUsd),
                    })}
              </span>
              <span className="text-small text-ink-2">
                {setBy === 'catalog' ? null : `${t(`settings.setBy.${setBy}`)} · `}
                {t('settings.listPrice', { usd: formatUsd(parseUsd(catalogUsd)), date: asOf })}
              </span>
            </p>
            <PriceForm line={key} name={t(`line.${key}`)} setHere={setBy === 'admin'} set={set} />
          </li>
        )
      })}
    </ul>
  )
}
