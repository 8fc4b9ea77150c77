/** The stretch of time that `/spend` shows: one month by days, or one year by months. UTC. Client-safe. */
import { utcDay } from '@/lib/cost/budget-window'

export interface SpendPeriod {
  kind: 'month' | 'year'
  /** As the address has it: `2026-11`, `2026`. */
  key: string
  /** First and last day, `2026-11-01`. */
  from: string
  to: string
  /** One for each bar of the chart: days of a month, months of a year. */
  columns: string[]
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

function monthPeriod(year: number, month: number): SpendPeriod {
  const key = `${year}-${twoDigits(month)}`
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const columns = Array.from({ length: days }, (_, index) => `${key}-${twoDigits(index + 1)}`)
  return { kind: 'month', key, from: `${key}-01`, to: `${key}-${days}`, columns }
}

function yearPeriod(year: number): SpendPeriod {
  const columns = Array.from({ length: 12 }, (_, index) => `${year}-${twoDigits(index + 1)}`)
  return { kind: 'year', key: String(year), from: `${year}-01-01`, to: `${year}-12-31`, columns }
}

/** What an address asks for; this month where it asks for nothing that makes sense. */
export function parsePeriod(written: string | null, now: Date): SpendPeriod {
  const match = /^(20\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(written ?? '')
  if (match?.[2]) return monthPeriod(Number(match[1]), Number(match[2]))
  if (match) return yearPeriod(Number(match[1]))
  return monthPeriod(now.getUTCFullYear(), now.getUTCMonth() + 1)
}

/** The member an address asks for; `null` for nobody, and for what is no id. */
export const parseMember = (written: string | null): string | null =>
  written !== null && /^[a-z0-9-]{1,40}$/.test(written) ? written : null

/** The bar that a day belongs to. */
export const columnOf = (day: string, { kind }: SpendPeriod): string =>
  kind === 'month' ? day : day.slice(0, 7)

/** What a person may pick, newest first: years, and the months of the last two. */
export function offeredPeriods(firstDay: string | null, now: Date): SpendPeriod[] {
  const first = (firstDay ?? utcDay(now)).slice(0, 7)
  const years: SpendPeriod[] = []
  const months: SpendPeriod[] = []
  for (let back = 0; back < 24; back += 1) {
    const moment = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
    const month = monthPeriod(moment.getUTCFullYear(), moment.getUTCMonth() + 1)
    if (month.key >= first) months.push(month)
  }
  for (let year = now.getUTCFullYear(); year >= Number(first.slice(0, 4)); year -= 1)
    years.push(yearPeriod(year))
  return [...months, ...years]
}

/** `/spend`, with what differs from its default. */
export function spendHref(
  path: '/spend' | '/api/spend',
  { period, member }: { period: string | null; member: string | null },
): string {
  const params = new URLSearchParams()
  if (period !== null) params.set('period', period)
  if (member !== null) params.set('member', member)
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
