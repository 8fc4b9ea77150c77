import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { House } from '@/app/house'
import { GalleryBoard } from '@/components/gallery/gallery-board'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { requireActor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { countWall } from '@/lib/gallery/count-wall'
import { addressParams, parseFilter, wallHref } from '@/lib/gallery/filter'
import { readWall } from '@/lib/gallery/read-wall'
import { decodeWallCursor } from '@/lib/gallery/wall-cursor'

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
  const actor = await requireActor(wallHref(filter))
  const timeZone = await visitorTimeZone()
  const cursor = decodeWallCursor(params.get('cursor') ?? '', filter.sort)
  const [first, counts, locale] = await Promise.all([
    readWall(database(), actor, filter, { cursor, timeZone }),
    countWall(database(), actor, filter, timeZone),
    getLocale(),
  ])
  return (
    <House actor={actor} current="gallery">
      <GalleryBoard
        first={first}
        counts={counts}
        filter={filter}
        fromStart={cursor === null}
        locale={locale}
        now={systemClock.now()}
      />
    </House>
  )
}
