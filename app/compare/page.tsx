import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { House } from '@/app/house'
import { reviewActions } from '@/app/review/review-actions'
import { CompareBoard } from '@/components/compare/compare-board'
import { compareHref, fewestCompared, mostCompared } from '@/components/compare/compare-href'
import { settingRows, type SettingRow } from '@/components/compare/setting-rows'
import { SettingTable } from '@/components/compare/setting-table'
import { EmptyQueue } from '@/components/review/empty-queue'
import { ClientMessages } from '@/components/shell/client-messages'
import { requireActor } from '@/lib/auth/actor'
import { database } from '@/lib/db'
import { addressParams } from '@/lib/gallery/filter'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import { readChosen } from '@/lib/handover/chosen-pictures'
import { readReviews } from '@/lib/review/read-reviews'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare')
  return { title: t('title') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Beneath a picture: what tells it from the others at a glance. */
const labelOf = (rows: readonly SettingRow[], index: number) =>
  (['provider', 'cost', 'took'] as const)
    .flatMap((name) => rows.find((row) => row.name === name)?.values[index] ?? [])
    .join(' · ')

export default async function ComparePage({ searchParams }: Props) {
  const params = addressParams(await searchParams)
  const ids = [...new Set((params.get('ids') ?? '').split(',').filter(Boolean))].slice(
    0,
    mostCompared,
  )
  const actor = await requireActor(compareHref(ids.map(encodeURIComponent)))
  const t = await getTranslations('compare')
  const [pictures, reviews] = await Promise.all([
    readChosen(database(), actor, ids),
    readReviews(database(), actor, ids),
  ])
  if (pictures.length < fewestCompared)
    return (
      <House actor={actor} current="gallery">
        <h1 className="sr-only">{t('title')}</h1>
        <EmptyQueue title={t('tooFew')} text={t('tooFewText')} action={t('toGallery')} />
      </House>
    )
  const rows = await settingRows(pictures)
  return (
    <House actor={actor} current="gallery">
      <div className="bg-table px-4 pt-3 pb-6 [--surface:var(--table)] sm:px-8">
        <div className="flex min-h-11 flex-wrap items-baseline gap-x-4 pb-1">
          <h1 className="text-title font-semibold">{t('title')}</h1>
          <p dir="auto" className="words min-w-0 flex-1 truncate text-prompt text-ink-2">
            {shortPrompt(pictures[0]?.settings.prompt ?? '')}
          </p>
        </div>
        <ClientMessages namespaces={['compare', 'review']}>
          <CompareBoard
            key={ids.join(',')}
            pictures={pictures.map(({ id, width, height, settings }, index) => ({
              ...{ id, width, height, prompt: settings.prompt },
              label: labelOf(rows, index),
            }))}
            reviews={reviews}
            me={{ id: actor.userId, name: actor.name }}
            actions={reviewActions}
          />
        </ClientMessages>
      </div>
      <div className="flex-1 border-t border-line bg-paper px-4 py-4 sm:px-8">
        <SettingTable rows={rows} />
      </div>
    </House>
  )
}
