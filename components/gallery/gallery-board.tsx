import { FolderOpen, SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { BulkActions } from '@/components/gallery/bulk-actions'
import type { BulkRights } from '@/components/gallery/bulk-bar'
import { Chips } from '@/components/gallery/chips'
import { CopyView } from '@/components/gallery/copy-view'
import { DateRule } from '@/components/gallery/date-rule'
import { EmptyView } from '@/components/gallery/empty-view'
import styles from '@/components/gallery/facets.module.css'
import { Facets } from '@/components/gallery/facets'
import { GalleryWall } from '@/components/gallery/gallery-wall'
import { GoToDay } from '@/components/gallery/go-to-day'
import { SearchBox } from '@/components/gallery/search-box'
import { SortLinks } from '@/components/gallery/sort-links'
import { bulkWords, wallWords } from '@/components/gallery/wall-words'
import { buttonClass } from '@/components/ui/button'
import { dayOf } from '@/lib/gallery/calendar'
import { filterQuery, type WallFilter, wallHref } from '@/lib/gallery/filter'
import type { WallCounts, WallPage } from '@/lib/gallery/view'

/** The gallery as the server paints it first: filters on paper, pictures on the table, the months at the edge. */
export async function GalleryBoard({
  first,
  start,
  counts,
  filter,
  day,
  oldest,
  rights,
  actions,
  collections,
  timeZone,
  locale,
  now,
}: {
  first: WallPage
  /** Where `first` begins, as a cursor; `null`: at the beginning. */
  start: string | null
  counts: WallCounts
  filter: WallFilter
  /** The day the wall was asked to begin at. */
  day: string | null
  /** The day of the oldest picture. */
  oldest: string
  rights: BulkRights
  actions: BulkActions
  collections: { id: string; name: string }[]
  timeZone: string
  locale: string
  now: Date
}) {
  const t = await getTranslations('gallery')
  const { total } = counts
  const query = filterQuery(filter)
  const byDay = filter.sort === 'newest'
  const today = dayOf(now, timeZone)
  const shown = first.pictures[0] ? dayOf(new Date(first.pictures[0].createdAt), timeZone) : today
  const title = filter.trash ? t('trash') : t('title')
  return (
    <div className="flex flex-1 flex-col md:flex-row">
      <div className="bg-paper md:w-58 md:shrink-0 md:border-r md:border-line">
        <div className="flex flex-col gap-5 p-3 max-md:flex-row max-md:gap-2 max-md:border-b max-md:border-line max-md:px-4 md:sticky md:top-0 md:max-h-dvh md:overflow-y-auto">
          <div className="max-md:min-w-0 max-md:flex-1">
            <SearchBox filter={filter} label={t('search')} />
          </div>
          <button type="button" popoverTarget="facets" className={`${buttonClass()} md:hidden`}>
            <SlidersHorizontal size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('filters')}
          </button>
          <aside id="facets" popover="auto" aria-label={t('filters')} className={styles.facets}>
            <Facets filter={filter} counts={counts} locale={locale} />
            {byDay ? <GoToDay filter={filter} day={day} oldest={oldest} today={today} /> : null}
            <div className="sticky bottom-0 -mx-3 border-t border-line bg-paper p-3 md:hidden">
              <button
                type="button"
                popoverTarget="facets"
                popoverTargetAction="hide"
                className={`${buttonClass({ variant: 'primary' })} w-full`}
              >
                {t('showCount', { count: total })}
              </button>
            </div>
          </aside>
        </div>
      </div>
      <div className="flex min-w-0 flex-1 flex-col bg-table px-4 pt-3 pb-24 [--surface:var(--table)] sm:px-6">
        <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 pb-1">
          <h1 className="text-prompt font-semibold">
            <span className="sr-only">{title}: </span>
            <span role="status">{t('count', { count: total })}</span>
          </h1>
          <Chips filter={filter} counts={counts} />
          {start === null ? null : (
            <Link
              href={wallHref(filter)}
              className="text-accent underline-offset-4 hover:underline"
            >
              {t('toNewest')}
            </Link>
          )}
          <div className="ml-auto flex items-center gap-x-2 max-sm:-mr-3 max-sm:gap-0">
            <Link href="/collections" className={buttonClass({ variant: 'quiet' })}>
              <FolderOpen size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="max-sm:sr-only">{t('collections')}</span>
            </Link>
            <CopyView
              href={wallHref(filter, day === null ? undefined : { day })}
              label={t('copyView')}
              done={t('copied')}
            />
          </div>
          {filter.state === null ? (
            <div className="max-sm:order-last max-sm:-ml-2.5 max-sm:w-full">
              <SortLinks filter={filter} />
            </div>
          ) : null}
        </div>
        {filter.trash ? <p className="pb-2 text-ink-2">{t('trashNote')}</p> : null}
        <GalleryWall
          key={`${query} ${start}`}
          {...{ first, start, query, byDay, total, rights, actions, collections, title, locale }}
          trash={filter.trash}
          tags={counts.tag.flatMap(({ name }) => name ?? [])}
          words={await wallWords(total)}
          bulkWords={await bulkWords()}
          serverZone={timeZone}
          now={now.toISOString()}
        >
          <EmptyView filter={filter} />
        </GalleryWall>
      </div>
      {byDay && total > 0 ? <DateRule {...{ filter, oldest, today, shown, locale }} /> : null}
    </div>
  )
}
