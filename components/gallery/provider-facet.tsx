import clsx from 'clsx'
import Link from 'next/link'
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import { wallHref, type WallFilter } from '@/lib/gallery/filter'
import type { WallCounts } from '@/lib/gallery/view'

/** Plain links: each leads to the view it names, and the chosen one away from it. */
export function ProviderFacet({
  filter,
  counts,
  label,
  locale,
}: {
  filter: WallFilter
  counts: WallCounts
  label: string
  locale: string
}) {
  const number = new Intl.NumberFormat(locale)
  const chosen = (id: ProviderId) => id === filter.provider
  return (
    <nav aria-label={label}>
      <h2 className="px-2 text-small font-semibold max-md:sr-only">{label}</h2>
      <ul className="mt-1.5 flex flex-col gap-0.5 max-md:mt-0 max-md:flex-row max-md:gap-2">
        {providerIds.map((id) => (
          <li key={id} className="max-md:flex-1">
            <Link
              href={wallHref({ ...filter, provider: chosen(id) ? null : id })}
              prefetch={false}
              scroll={false}
              aria-current={chosen(id) ? 'true' : undefined}
              className={clsx(
                'flex min-h-7 items-center justify-between gap-3 rounded-control border px-2 text-body max-md:min-h-9 max-sm:min-h-11',
                chosen(id)
                  ? 'border-accent bg-wash font-semibold text-ink ring-1 ring-accent'
                  : 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink max-md:border-edge max-md:bg-raised',
              )}
            >
              {models[id].name}
              <span className="text-small">{number.format(counts.provider.find(({ value }) => value === id)?.count ?? 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
