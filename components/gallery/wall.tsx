'use client'

import clsx from 'clsx'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { DayRows } from '@/components/gallery/day-rows'
import { LoadMore } from '@/components/gallery/load-more'
import type { Ticks } from '@/components/gallery/tick'
import { useSnapshot } from '@/components/gallery/use-snapshot'
import { useWindow } from '@/components/gallery/use-window'
import { daysAsPainted, daysInSight } from '@/components/gallery/wall-days'
import type { WallStore } from '@/components/gallery/wall-store'
import styles from '@/components/gallery/wall.module.css'
import type { WallWords } from '@/components/gallery/words'
import { dayName, dayOf, daysAgo } from '@/lib/gallery/calendar'
import type { WallPage } from '@/lib/gallery/view'

/** The first row or two of any window. */
const eagerCount = 8

/** The team's pictures, without end: in the page are those near the window. */
export function Wall({
  first,
  query,
  store,
  state,
  onLoad,
  ticks,
  words,
  locale,
  title,
  timeZone,
  now,
}: {
  first: WallPage
  query: string
  store: WallStore
  state: 'idle' | 'loading' | 'failed'
  onLoad: () => void
  ticks: Ticks
  words: WallWords
  locale: string
  /** What a wall without days is called. */
  title: string
  timeZone: string
  /** ISO 8601, of the server: what *today* is. */
  now: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const focusRef = useRef(false)
  const { snapshot, settle } = useSnapshot(store)
  useWindow(box, store, snapshot, settle)
  const { slice, nextCursor, known } = snapshot
  const { byDay } = store.places
  const days = useMemo(
    () =>
      slice === null
        ? daysAsPainted(first.pictures, { byDay, timeZone, growing: nextCursor !== null })
        : daysInSight(snapshot, store.places),
    [slice, snapshot, store, first, byDay, timeZone, nextCursor],
  )
  const eagerIds = useMemo(
    () => new Set(first.pictures.slice(0, eagerCount).map(({ id }) => id)),
    [first],
  )
  const selecting = useSyncExternalStore(
    ticks.selection.subscribe,
    () => ticks.selection.get().all || ticks.selection.get().ids.size > 0,
    () => false,
  )
  const today = dayOf(new Date(now), timeZone)

  function nameOf(day: string): string {
    if (day === '') return title
    const ago = daysAgo(day, today)
    if (ago === 0) return words.today
    return ago === 1 ? words.yesterday : dayName(day, today, locale)
  }

  return (
    <div
      ref={box}
      className={clsx(styles.wall, slice && styles.measured, selecting && styles.selecting)}
    >
      <div style={{ height: slice?.before ?? 0 }} />
      {days.map((day) => (
        <DayRows
          key={day.day}
          of={day}
          name={nameOf(day.day)}
          timeZone={timeZone}
          words={words.tile}
          ticks={ticks}
          eagerIds={eagerIds}
        />
      ))}
      <div style={{ height: slice?.after ?? 0 }} />
      {nextCursor === null ? (
        <p className="py-6 text-center text-small text-ink-3">{words.allShown}</p>
      ) : (
        <LoadMore
          key={nextCursor}
          focusRef={focusRef}
          href={`/gallery?${new URLSearchParams([...new URLSearchParams(query), ['cursor', nextCursor]])}`}
          state={state}
          words={words}
          onLoad={onLoad}
        />
      )}
      <p role="status" className="sr-only">
        {known > first.pictures.length ? words.shown.replace('{shown}', String(known)) : ''}
      </p>
    </div>
  )
}
