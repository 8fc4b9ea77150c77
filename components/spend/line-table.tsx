import { getFormatter, getTranslations } from 'next-intl/server'
import { series } from '@/components/spend/chart/series'
import { Swatch } from '@/components/spend/chart/swatch'
import { NumberRow, NumberTable } from '@/components/spend/table'
import { tallyCells } from '@/components/spend/tally-cells'
import { totalOf, type LineTallies } from '@/lib/cost/tally'

/** By provider, with and without rewriting. */
export async function LineTable({ lines }: { lines: LineTallies }) {
  const t = await getTranslations('spend')
  const format = await getFormatter()
  const number = (value: number) => format.number(value)
  return (
    <NumberTable
      label={t('sameAsTable')}
      head={[
        t('provider'),
        t('pictures'),
        t('each'),
        t('spent'),
        t('approved'),
        t('perApprovedShort'),
      ]}
      foot={<NumberRow name={t('total')} cells={tallyCells(totalOf(lines), number)} strong />}
    >
      {series.map((key) => (
        <NumberRow
          key={key}
          name={
            <span className="flex items-center gap-2.5 whitespace-nowrap">
              <Swatch line={key} />
              {t(`line.${key}`)}
            </span>
          }
          cells={tallyCells(lines[key], number)}
        />
      ))}
    </NumberTable>
  )
}
