import { getTranslations } from 'next-intl/server'
import { EmptyWall } from '@/components/gallery/empty-wall'
import {
  chosenFacets,
  everything,
  isFiltered,
  type WallFilter,
  wallHref,
} from '@/lib/gallery/filter'

/** Why there is nothing, and the one step that helps: in the trash, in a search, in a narrow view, on a new wall. */
export async function EmptyView({ filter }: { filter: WallFilter }) {
  const t = await getTranslations('gallery.empty')
  const filtered = isFiltered(filter)
  if (filter.trash && !filtered)
    return (
      <EmptyWall
        kind="none"
        title={t('trashTitle')}
        text={t('trashText')}
        href="/gallery"
        action={t('toGallery')}
      />
    )
  if (!filtered)
    return (
      <EmptyWall
        kind="coming"
        title={t('title')}
        text={t('text')}
        href="/"
        action={t('toPlayground')}
      />
    )
  const facets = chosenFacets(filter).length > 0
  if (filter.q !== '' && facets)
    return (
      <EmptyWall
        kind="none"
        title={t('foundTitle')}
        text={t('bothText')}
        href={wallHref({ ...everything, q: filter.q, trash: filter.trash })}
        action={t('wordsAlone')}
      />
    )
  return (
    <EmptyWall
      kind="none"
      title={t('foundTitle')}
      text={filter.q === '' ? t('filterText') : t('wordsText')}
      href={wallHref({ ...everything, trash: filter.trash })}
      action={t('showAll')}
    />
  )
}
