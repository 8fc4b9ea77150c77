import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GalleryBoard } from '@/components/gallery/gallery-board'
import { AppShell } from '@/components/shell/app-shell'
import { requireActor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { decodeCursor } from '@/lib/gallery/cursor'
import { addressParams, parseFilter, wallHref } from '@/lib/gallery/filter'
import { countWall, readWall } from '@/lib/gallery/queries'
import { sandboxInUse } from '@/lib/providers/registry'

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
  const cursor = decodeCursor(params.get('cursor') ?? '')
  const [first, counts, locale] = await Promise.all([
    readWall(database(), actor, filter, cursor),
    countWall(database(), actor, filter),
    getLocale(),
  ])
  return (
    <AppShell person={actor} current="gallery" sandbox={sandboxInUse()}>
      <GalleryBoard
        first={first}
        counts={counts}
        filter={filter}
        fromStart={cursor === null}
        locale={locale}
        now={systemClock.now()}
      />
    </AppShell>
  )
}
