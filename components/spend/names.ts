import { getFormatter, getTranslations } from 'next-intl/server'
import type { SpendPeriod } from '@/lib/cost/spend-period'

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

/** "September 2026", "Year 2026". */
export async function periodNames(): Promise<(period: SpendPeriod) => string> {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  return ({ kind, key, from }) =>
    kind === 'year'
      ? t('year', { year: key })
      : format.dateTime(midnight(from), { year: 'numeric', month: 'long', timeZone: 'UTC' })
}

/** "Wed 16 September" for a day, "September" for a month. */
export async function columnNames(): Promise<(column: string) => string> {
  const format = await getFormatter()
  return (column) =>
    column.length === 7
      ? format.dateTime(midnight(`${column}-01`), { month: 'long', timeZone: 'UTC' })
      : format.dateTime(midnight(column), {
          weekday: 'short',
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        })
}
