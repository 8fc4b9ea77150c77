'use client'

import { useMemo, useRef } from 'react'
import { DayRows } from '@/components/gallery/day-rows'
import { LoadMore } from '@/components/gallery/load-more'
import { useTimeZone } from '@/components/gallery/use-time-zone'
import { useWallPages } from '@/components/gallery/use-wall-pages'
import type { WallWords } from '@/components/gallery/words'
import styles from '@/components/gallery/wall.module.css'
import { dayName, dayOf, daysAgo, groupByDay } from '@/lib/gallery/calendar'
import type { WallPage } from '@/lib/gallery/view'

/** The first row or two of any window. */
const eagerCount = 8

/** The team's pictures by day, without end. Mount it anew (`key`) when the filter changes. */
export function Wall({
  first,
  query,
  words,
  locale,
  serverZone,
  now,
}: {
  first: WallPage
  query: string
  words: WallWords
  locale: string
  serverZone: string
  /** ISO 8601, of the server: what *today* is. */
  now: string
}) {
  const { pictures, nextCursor, state, loadMore } = useWallPages(first, query)
  const timeZone = useTimeZone(serverZone)
  const days = useMemo(() => groupByDay(pictures, timeZone), [pictures, timeZone])
  const today = dayOf(new Date(now), timeZone)
  const eagerIds = useMemo(
    () => new Set(first.pictures.slice(0, eagerCount).map(({ id }) => id)),
    [first],
  )
  const focusRef = useRef(false)
  const more = pictures.length > first.pictures.length

  function nameOf(day: string): string {
    const ago = daysAgo(day, today)
    if (ago === 0) return words.today
    return ago === 1 ? words.yesterday : dayName(day, today, locale)
  }

  return (
    <div className={styles.wall}>
      {days.map(({ day, items }) => (
        <DayRows
          key={day}
          day={day}
          name={nameOf(day)}
          pictures={items}
          timeZone={timeZone}
          sandboxLabel={words.sandbox}
          eagerIds={eagerIds}
          growing={nextCursor !== null && day === days.at(-1)?.day}
        />
      ))}
      {nextCursor === null ? (
        <p className="py-6 text-center text-small text-ink-3">{words.allShown}</p>
      ) : (
        <LoadMore
          key={nextCursor}
          focusRef={focusRef}
          href={`/gallery?${new URLSearchParams([...new URLSearchParams(query), ['cursor', nextCursor]])}`}
          state={state}
          words={words}
          onLoad={loadMore}
        />
      )}
      <p role="status" className="sr-only">
        {more ? words.shown.replace('{shown}', String(pictures.length)) : ''}
      </p>
    </div>
  )
}
