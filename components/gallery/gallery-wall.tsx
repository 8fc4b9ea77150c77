'use client'

import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { BulkActions } from '@/components/gallery/bulk-actions'
import { BulkBar, type BulkRights } from '@/components/gallery/bulk-bar'
import { SelectionStore } from '@/components/gallery/selection-store'
import { useLiveWall } from '@/components/gallery/use-live-wall'
import { useTimeZone } from '@/components/gallery/use-time-zone'
import { useWallStore } from '@/components/gallery/use-wall-store'
import { Wall } from '@/components/gallery/wall'
import type { BulkWords, WallWords } from '@/components/gallery/words'
import type { WallPage } from '@/lib/gallery/view'

/** The wall and what can be done with the pictures on it. Mount it anew (`key`) when the view changes. */
export function GalleryWall({
  first,
  start,
  query,
  byDay,
  total,
  trash,
  rights,
  tags,
  collections,
  actions,
  words,
  bulkWords,
  title,
  locale,
  serverZone,
  now,
  children,
}: {
  first: WallPage
  start: string | null
  query: string
  byDay: boolean
  total: number
  trash: boolean
  rights: BulkRights
  tags: string[]
  collections: { id: string; name: string }[]
  actions: BulkActions
  words: WallWords
  bulkWords: BulkWords
  title: string
  locale: string
  serverZone: string
  now: string
  /** Instead of an empty wall. */
  children: ReactNode
}) {
  const timeZone = useTimeZone(serverZone)
  const { store, state, loadMore, refresh } = useWallStore({
    ...{ first, start, query, byDay, timeZone },
  })
  const [selection] = useState(() => new SelectionStore())
  const ticks = useMemo(
    () => ({ selection, between: (one: string, other: string) => store.idsBetween(one, other) }),
    [selection, store],
  )
  const hide = useCallback(
    (ids: readonly string[], hidden: boolean) => store.hide(ids, hidden),
    [store],
  )
  /** On the wall of the trash it is the other way about. */
  const hideFromWall = (ids: readonly string[], trashed: boolean) => hide(ids, trashed !== trash)
  useLiveWall(store, hideFromWall, refresh)
  const target = { actions, selection, query, until: now, hide, refresh }
  return (
    <>
      {total > 0 ? (
        <Wall
          {...{ first, query, store, state, ticks, words, locale, title, now }}
          timeZone={timeZone}
          onLoad={() => void loadMore()}
        />
      ) : (
        children
      )}
      <BulkBar {...{ target, total, trash, rights, tags, collections, locale }} words={bulkWords} />
    </>
  )
}
