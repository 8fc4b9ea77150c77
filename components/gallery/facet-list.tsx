import clsx from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

export interface FacetItem {
  key: string
  label: ReactNode
  /** Before the label. */
  sign?: ReactNode
  count: number
  /** The view with it, or without it where it is chosen. */
  href: string
  chosen: boolean
}

/** Plain links: each leads to the view it names, and the chosen one away from it. */
export function FacetList({
  label,
  items,
  locale,
}: {
  label: string
  items: FacetItem[]
  locale: string
}) {
  if (items.length === 0) return null
  const number = new Intl.NumberFormat(locale)
  return (
    <nav aria-label={label}>
      <h2 className="px-2 text-small font-semibold">{label}</h2>
      <ul className="mt-1 flex flex-col">
        {items.map(({ key, label: name, sign, count, href, chosen }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={chosen ? 'true' : undefined}
              className={clsx(
                'flex min-h-7 items-center gap-2 rounded-control border px-2 text-body max-md:min-h-11',
                chosen
                  ? 'border-accent bg-wash font-semibold text-ink ring-1 ring-accent'
                  : 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
              )}
            >
              {sign}
              <span className="min-w-0 truncate" dir="auto">
                {name}
              </span>
              <span className={clsx('ml-auto text-small', count === 0 && !chosen && 'text-ink-3')}>
                {number.format(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
