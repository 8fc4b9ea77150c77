import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EmptyWall } from '@/components/gallery/empty-wall'
import { ProviderFacet } from '@/components/gallery/provider-facet'
import { SearchBox } from '@/components/gallery/search-box'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { Wall } from '@/components/gallery/wall'
import { filterQuery, isFiltered, wallHref, type WallFilter } from '@/lib/gallery/filter'
import type { WallCounts, WallPage } from '@/lib/gallery/view'

/** The gallery as the server paints it first: filters on paper, the newest pictures on the table. */
export async function GalleryBoard({
  first,
  counts,
  filter,
  fromStart,
  locale,
  now,
}: {
  first: WallPage
  counts: WallCounts
  filter: WallFilter
  /** Not in the middle of the wall, where a browser without scripts gets by its cursor. */
  fromStart: boolean
  locale: string
  now: Date
}) {
  const t = await getTranslations('gallery')
  const count = counts.total
  const filtered = isFiltered(filter)
  const query = filterQuery(filter)
  const words = {
    today: t('today'),
    yesterday: t('yesterday'),
    loadMore: t('loadMore'),
    loading: t('loading'),
    loadFailed: t('loadFailed'),
    tryAgain: t('tryAgain'),
    allShown: t('allShown'),
    shown: t('shown', { shown: '{shown}', count }),
    sandbox: t('sandbox'),
  }
  return (
    <div className="flex flex-1 flex-col md:flex-row">
      <aside
        aria-label={t('filters')}
        className="flex flex-col gap-6 border-line bg-paper p-3 max-md:gap-3 max-md:border-b max-md:px-4 md:w-58 md:shrink-0 md:border-r"
      >
        <div className="flex flex-col gap-6 max-md:gap-3 sm:max-md:flex-row sm:max-md:*:flex-1 md:sticky md:top-3">
          <SearchBox filter={filter} label={t('search')} />
          <ProviderFacet filter={filter} counts={counts} label={t('provider')} locale={locale} />
        </div>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col bg-table px-4 pt-3 pb-6 [--surface:var(--table)] sm:px-6">
        <div className="flex min-h-11 flex-wrap items-center gap-x-4 pb-1">
          <h1 className="text-prompt font-semibold">
            <span role="status">{t('count', { count })}</span>
          </h1>
          {filtered && count > 0 ? (
            <Link href="/gallery" className="text-ink-2 underline-offset-4 hover:underline">
              {t('clear')}
            </Link>
          ) : null}
          {fromStart ? null : (
            <Link
              href={wallHref(filter)}
              className="text-accent underline-offset-4 hover:underline"
            >
              {t('toNewest')}
            </Link>
          )}
        </div>
        {count > 0 ? (
          <Wall
            key={query}
            first={first}
            query={query}
            words={words}
            locale={locale}
            serverZone={await visitorTimeZone()}
            now={now.toISOString()}
          />
        ) : (
          <EmptyWall
            title={filtered ? t('nothingFoundTitle') : t('emptyTitle')}
            text={filtered ? t('nothingFoundText') : t('emptyText')}
            href={filtered ? '/gallery' : '/'}
            action={filtered ? t('clear') : t('toPlayground')}
            kind={filtered ? 'none' : 'coming'}
          />
        )}
      </div>
    </div>
  )
}
