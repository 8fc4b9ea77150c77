import clsx from 'clsx'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type WallFilter, wallHref, wallSorts } from '@/lib/gallery/filter'

/** The orders of the wall, as links. */
export async function SortLinks({ filter }: { filter: WallFilter }) {
  const t = await getTranslations('gallery.sort')
  return (
    <nav aria-label={t('label')}>
      <ul className="flex">
        {wallSorts.map((sort) => (
          <li key={sort}>
            <Link
              href={wallHref({ ...filter, sort })}
              prefetch={false}
              aria-current={sort === filter.sort ? 'true' : undefined}
              className={clsx(
                'inline-flex min-h-8 items-center rounded-control px-2.5 max-sm:min-h-11',
                sort === filter.sort
                  ? 'bg-raised font-semibold'
                  : 'text-ink-2 hover:text-ink hover:underline hover:underline-offset-4',
              )}
            >
              {t(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
