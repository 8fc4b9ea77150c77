import { getFormatter, getTranslations } from 'next-intl/server'
import { series } from '@/components/spend/chart/series'
import { NumberRow, NumberTable } from '@/components/spend/table'
import { formatUsd } from '@/lib/cost/money'
import type { SpendPeriod } from '@/lib/cost/spend-period'
import { totalOf, type LineTallies } from '@/lib/cost/tally'

/** The bars of the chart, as numbers. Days without spending are left out of both. */
export async function ColumnTable({
  period,
  columns,
  nameOf,
}: {
  period: SpendPeriod
  columns: Map<string, LineTallies>
  nameOf: (column: string) => string
}) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  const usd = (microUsd: number) => (microUsd === 0 ? null : formatUsd(microUsd))
  return (
    <NumberTable
      label={t(period.kind === 'month' ? 'everyDay' : 'everyMonth')}
      head={[
        t(period.kind === 'month' ? 'day' : 'month'),
        t('pictures'),
        ...series.map((key) => t(`line.${key}`)),
        t('spent'),
        t('approved'),
      ]}
    >
      {period.columns.flatMap((key) => {
        const lines = columns.get(key)
        if (!lines) return []
        const total = totalOf(lines)
        return (
          <NumberRow
            key={key}
            name={<time dateTime={key}>{nameOf(key)}</time>}
            cells={[
              format.number(total.pictures),
              ...series.map((line) => usd(lines[line].microUsd)),
              formatUsd(total.microUsd),
              format.number(total.approved),
            ]}
          />
        )
      })}
    </NumberTable>
  )
}
