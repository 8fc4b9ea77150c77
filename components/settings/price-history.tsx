import { getFormatter, getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { formatUsd, parseUsd } from '@/lib/cost/money'
import { priceKeys } from '@/lib/cost/price'
import type { PastPrice } from '@/lib/cost/price-history'

/** Every price that was ever set here, newest first. */
export async function PriceHistory({ history }: { history: readonly PastPrice[] }) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  const lineOf = (key: string) => {
    const known = priceKeys.find((each) => each === key)
    return known ? t(`line.${known}`) : key
  }
  return (
    <Disclosure summary={t('settings.history')}>
      {history.length === 0 ? (
        <p className="text-ink-2">{t('settings.noHistory')}</p>
      ) : (
        <ul>
          {history.map(({ id, key, usd, source, setByName, setAt }) => (
            <li key={id} className="border-t border-line py-1.5">
              <span className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium tabular-nums">
                  {usd === null
                    ? t('settings.historyBack', { line: lineOf(key) })
                    : t('settings.historySet', {
                        line: lineOf(key),
                        usd: formatUsd(parseUsd(usd)),
                      })}
                </span>
                <span className="text-small text-ink-2">
                  {t('settings.historyBy', {
                    name: setByName,
                    date: format.dateTime(setAt, { dateStyle: 'medium', timeStyle: 'short' }),
                  })}
                </span>
              </span>
              {source === '' ? null : (
                <span className="text-small wrap-anywhere text-ink-2">{source}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
