import { Star, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FacetList, type FacetItem } from '@/components/gallery/facet-list'
import { MoreFilters } from '@/components/gallery/more-filters'
import { ShapeSign } from '@/components/gallery/shape-sign'
import { reviewGlyphs } from '@/components/gallery/tile-caption'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models } from '@/lib/catalog/models'
import type { FacetName, FacetValues } from '@/lib/gallery/facets'
import { everything, type WallFilter, wallHref } from '@/lib/gallery/filter'
import type { FacetCount, NamedCount, WallCounts } from '@/lib/gallery/view'

/** All filters with what each would show. */
export async function Facets({
  filter,
  counts,
  locale,
}: {
  filter: WallFilter
  counts: WallCounts
  locale: string
}) {
  const t = await getTranslations('gallery')
  const review = await getTranslations('review.state')

  function items<Name extends FacetName, Value extends NonNullable<FacetValues[Name]>>(
    name: Name,
    values: readonly FacetCount<Value>[],
    show: (value: Value) => Pick<FacetItem, 'label' | 'sign'>,
  ): FacetItem[] {
    return values.map(({ value, count }) => {
      const chosen = filter[name] === value
      return {
        ...{ key: String(value), count, chosen },
        ...show(value),
        href: wallHref({ ...filter, [name]: chosen ? null : value }),
      }
    })
  }
  const named = (name: 'author' | 'collection' | 'tag', values: readonly NamedCount[]) =>
    items(name, values, (value) => ({
      label: values.find((each) => each.value === value)?.name ?? t('nobody'),
    }))

  return (
    <>
      {filter.trash ? null : (
        <FacetList
          label={t('review')}
          locale={locale}
          items={items('review', counts.review, (state) => ({
            label: review(state),
            sign: <StateGlyph name={reviewGlyphs[state]} />,
          }))}
        />
      )}
      <FacetList
        label={t('provider')}
        locale={locale}
        items={items('provider', counts.provider, (id) => ({ label: models[id].name }))}
      />
      <FacetList
        label={t('shape.label')}
        locale={locale}
        items={items('shape', counts.shape, (shape) => ({
          label: t(`shape.${shape}`),
          sign: <ShapeSign shape={shape} />,
        }))}
      />
      <FacetList
        label={t('rating.label')}
        locale={locale}
        items={items('rating', counts.rating, (stars) => ({
          label: t('rating.atLeast', { stars }),
          sign: <Star size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />,
        }))}
      />
      <FacetList label={t('author')} locale={locale} items={named('author', counts.author)} />
      <FacetList
        label={t('collection')}
        locale={locale}
        items={named('collection', counts.collection)}
      />
      <FacetList label={t('tag')} locale={locale} items={named('tag', counts.tag)} />
      <FacetList
        label={t('rewriting.label')}
        locale={locale}
        items={items('rewritten', counts.rewritten, (rewritten) => ({
          label: t(rewritten ? 'rewriting.with' : 'rewriting.without'),
        }))}
      />
      {filter.trash ? null : (
        <FacetList
          label={t('withoutPicture')}
          locale={locale}
          items={items('state', counts.state, (state) => ({
            label: t(`frame.${state}`),
            sign: <StateGlyph name={state} />,
          })).filter(({ count, chosen }) => count > 0 || chosen)}
        />
      )}
      <MoreFilters filter={filter} />
      <Link
        href={wallHref({ ...everything, trash: !filter.trash })}
        prefetch={false}
        className="flex min-h-7 items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-sunk hover:text-ink max-md:min-h-11"
      >
        <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
        {filter.trash ? t('leaveTrash') : t('trash')}
      </Link>
    </>
  )
}
