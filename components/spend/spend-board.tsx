import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { BudgetBars } from '@/components/spend/budget-bars'
import { ColumnChart, type ColumnData } from '@/components/spend/chart/column-chart'
import { HatchPattern } from '@/components/spend/chart/hatch-pattern'
import { series } from '@/components/spend/chart/series'
import { Swatch } from '@/components/spend/chart/swatch'
import { ColumnTable } from '@/components/spend/column-table'
import { LineTable } from '@/components/spend/line-table'
import { MemberTable } from '@/components/spend/member-table'
import { SandboxNote } from '@/components/spend/sandbox-note'
import { UndecidedList } from '@/components/spend/undecided-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { SpendPage } from '@/lib/cost/spend-page'
import { columnOf } from '@/lib/cost/spend-period'
import { emptyLines } from '@/lib/cost/tally'

/** "today" in words, with room around it; else every fifth day, and the first and last. Of a year, every month by its number. */
function tickOf(column: string, current: string, index: number, count: number, today: string) {
  if (column === current && count > 12) return { label: today, strong: true }
  const number = Number(column.slice(-2))
  const beside =
    column.slice(0, 7) === current.slice(0, 7) && Math.abs(number - Number(current.slice(-2))) < 3
  const regular = index === 0 || index === count - 1 || (number % 5 === 0 && number < count - 1)
  return count <= 12 || (regular && !beside)
    ? { label: String(number), strong: column === current }
    : null
}

/** Chart, the same numbers as tables, budgets, and what is not decided yet. */
export async function SpendBoard({
  page: { period, today, report, budgets, undecided },
  ownOnly,
  nameOf,
  hrefOf,
  decide,
}: {
  page: SpendPage
  ownOnly: boolean
  nameOf: (column: string) => string
  hrefOf: (memberId: string) => string
  decide: ComponentProps<typeof UndecidedList>['decide']
}) {
  const t = await getTranslations('spend')
  const { columns, lines, members, sandbox } = report
  const current = columnOf(today, period)
  const data: ColumnData[] = period.columns.map((key, index) => ({
    key,
    lines: columns.get(key) ?? emptyLines(),
    tick: tickOf(key, current, index, period.columns.length, t('today')),
    name: nameOf(key),
  }))
  const lineNames = {
    reapi: t('line.reapi'),
    'model-studio:plain': t('line.model-studio:plain'),
    'model-studio:rewritten': t('line.model-studio:rewritten'),
  }
  return (
    <>
      <HatchPattern />
      <UndecidedList {...undecided} decide={decide} />
      <section aria-labelledby="chart" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h2 id="chart" className="text-prompt font-semibold">
            {t(period.kind === 'month' ? 'byDay' : 'byMonth')}
          </h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small text-ink-2">
            {series.map((key) => (
              <li key={key} className="flex items-center gap-2">
                <Swatch line={key} />
                {lineNames[key]}
              </li>
            ))}
          </ul>
        </div>
        <ColumnChart data={data} lineNames={lineNames} />
        {columns.size === 0 ? (
          <p className="text-ink-2">{t('empty')}</p>
        ) : (
          <Disclosure summary={t(period.kind === 'month' ? 'everyDay' : 'everyMonth')}>
            <ColumnTable period={period} columns={columns} nameOf={nameOf} />
          </Disclosure>
        )}
      </section>
      <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(0,400px)] md:gap-12">
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="by-line" className="flex flex-col gap-2">
            <h2 id="by-line" className="text-prompt font-semibold">
              {t('sameAsTable')}
            </h2>
            <LineTable lines={lines} />
          </section>
          {members.length === 0 ? null : (
            <section aria-labelledby="by-member" className="flex flex-col gap-2">
              <h2 id="by-member" className="text-prompt font-semibold">
                {t('byMember')}
              </h2>
              <MemberTable members={members} hrefOf={hrefOf} />
              {ownOnly ? <p className="text-small text-ink-3">{t('ownOnly')}</p> : null}
            </section>
          )}
          <p className="text-small text-ink-3">{t('utcNote')}</p>
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <BudgetBars budgets={budgets} />
          <SandboxNote {...sandbox} />
        </div>
      </div>
    </>
  )
}
