import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { monthsBetween } from '@/lib/gallery/calendar'
import { type WallFilter, wallHref } from '@/lib/gallery/filter'

/** The months of the wall, newest first: each leads to its last day, and from there backwards. */
export async function DateRule({
  filter,
  oldest,
  today,
  shown,
  locale,
}: {
  filter: WallFilter
  /** Days, as `dayOf` writes them. */
  oldest: string
  today: string
  /** Where the wall begins now. */
  shown: string
  locale: string
}) {
  const t = await getTranslations('gallery')
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <nav
      aria-label={t('goToMonth')}
      className="sticky top-0 flex max-h-dvh w-11 shrink-0 flex-col overflow-y-auto border-l border-line bg-table py-3 text-right text-micro [scrollbar-width:none] max-lg:hidden"
    >
      <ul>
        {monthsBetween(oldest, today).map(({ month, lastDay, newYear }) => {
          const moment = new Date(`${month}-01T00:00:00Z`)
          const here = shown.startsWith(month)
          return (
            <li key={month}>
              {newYear ? (
                <span aria-hidden="true" className="block py-1 pr-1.5 font-semibold">
                  {month.slice(0, 4)}
                </span>
              ) : null}
              <Link
                href={wallHref(filter, month === today.slice(0, 7) ? undefined : { day: lastDay })}
                prefetch={false}
                aria-label={long.format(moment)}
                aria-current={here ? 'date' : undefined}
                className={`flex min-h-6 items-center justify-end border-r-2 pr-1 hover:text-ink ${here ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-2'}`}
              >
                {name.format(moment)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
