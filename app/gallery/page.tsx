import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { bulkActions } from '@/app/gallery/bulk-actions'
import { House } from '@/app/house'
import { GalleryBoard } from '@/components/gallery/gallery-board'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { requireActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { listCollectionNames } from '@/lib/collections/names'
import { database } from '@/lib/db'
import { dayAfter, dayOf, isDay, startOfDay } from '@/lib/gallery/calendar'
import { countWall } from '@/lib/gallery/count-wall'
import { addressParams, parseFilter, wallHref } from '@/lib/gallery/filter'
import { readOldest } from '@/lib/gallery/oldest'
import { readWall } from '@/lib/gallery/read-wall'
import { decodeWallCursor, encodeWallCursor, startingAt } from '@/lib/gallery/wall-cursor'
import { mayTakePart } from '@/lib/review/rights'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gallery')
  return { title: t('title') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function GalleryPage({ searchParams }: Props) {
  const params = addressParams(await searchParams)
  const filter = parseFilter(params)
  const { sort } = filter
  const actor = await requireActor(wallHref(filter))
  const timeZone = await visitorTimeZone()
  const asked = params.get('day') ?? ''
  const day = sort === 'newest' && isDay(asked) ? asked : null
  const cursor =
    day === null
      ? decodeWallCursor(params.get('cursor') ?? '', sort)
      : startingAt(startOfDay(dayAfter(day), timeZone))
  const [first, counts, oldest, collections, locale] = await Promise.all([
    readWall(database(), actor, filter, { cursor, timeZone }),
    countWall(database(), actor, filter, timeZone),
    readOldest(database(), actor),
    listCollectionNames(database(), actor),
    getLocale(),
  ])
  const now = systemClock.now()
  const takePart = mayTakePart(actor.role)
  return (
    <House actor={actor} current="gallery">
      <GalleryBoard
        {...{ first, counts, filter, day, collections, timeZone, locale, now }}
        start={cursor && encodeWallCursor(cursor, sort)}
        oldest={dayOf(oldest ?? now, timeZone)}
        rights={{
          decide: takePart,
          takePart,
          trash: can(actor.role, 'generate'),
        }}
        actions={bulkActions}
      />
    </House>
  )
}
