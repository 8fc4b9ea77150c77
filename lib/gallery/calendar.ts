/** Days and times as the person at the screen counts them. Client-safe. */

/** The browser's zone, remembered so that the first paint has the right days. */
export const timeZoneCookie = 'time-zone'

/** `UTC` for a zone this machine does not know. */
export function knownTimeZone(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, made)
  return made
}

/** `2026-09-12` */
export function dayOf(moment: Date, timeZone: string): string {
  return format('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )
}

/** Is it a day of this calendar since 2000, as `dayOf` writes one? */
export function isDay(text: string): boolean {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** The day so many days later, or earlier for a negative number. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How far the zone's clocks are ahead of UTC at that moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const local = `${dayOf(new Date(moment), timeZone)}T${timeOf(new Date(moment), timeZone)}:00Z`
  return Date.parse(local) - Math.floor(moment / 60_000) * 60_000
}

/** The moment the day begins there. Where clocks are put forward at midnight, the first moment there is. */
export function startOfDay(day: string, timeZone: string): Date {
  const utc = Date.parse(day)
  const near = utc - aheadOfUtc(utc, timeZone)
  const start = utc - aheadOfUtc(near, timeZone)
  return new Date(dayOf(new Date(start), timeZone) < day ? near : start)
}

/** `14:03` */
export function timeOf(moment: Date, timeZone: string): string {
  return format('en', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
}

/** Whole days from `day` to `today`, both as `dayOf` writes them. */
export function daysAgo(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
}

/** `Saturday, September 12`, and the year where it is not this one. */
export function dayName(day: string, today: string, locale: string): string {
  const thisYear = day.slice(0, 4) === today.slice(0, 4)
  return format(locale, 'UTC', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: thisYear ? undefined : 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** `September 12, 2026 14:03` */
export function momentName(moment: Date, timeZone: string, locale: string): string {
  const date = format(locale, timeZone, { year: 'numeric', month: 'long', day: 'numeric' })
  return `${date.format(moment)} ${timeOf(moment, timeZone)}`
}

export interface Month {
  /** `2026-09` */
  month: string
  /** `2026-09-30` */
  lastDay: string
  /** The first of its year in this list. */
  newYear: boolean
}

/** The months from the one of `newest` back to that of `oldest`. */
export function monthsBetween(oldest: string, newest: string): Month[] {
  const months: Month[] = []
  let lastDay = dayAfter(`${nextMonth(newest.slice(0, 7))}-01`, -1)
  while (lastDay.slice(0, 7) >= oldest.slice(0, 7)) {
    const month = lastDay.slice(0, 7)
    months.push({ month, lastDay, newYear: months.at(-1)?.month.slice(0, 4) !== month.slice(0, 4) })
    lastDay = dayAfter(`${month}-01`, -1)
  }
  return months
}

const nextMonth = (month: string): string => dayAfter(`${month}-28`, 4).slice(0, 7)

export interface Day<Item> {
  day: string
  items: Item[]
}

/** Neighbours of one day together; the order stays. */
export function groupByDay<Item extends { createdAt: string }>(
  items: readonly Item[],
  timeZone: string,
): Day<Item>[] {
  const days: Day<Item>[] = []
  for (const item of items) {
    const day = dayOf(new Date(item.createdAt), timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
