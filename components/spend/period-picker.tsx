import Link from 'next/link'
import { ChevronDown } from 'lucide-react'
import type { SpendPeriod } from '@/lib/cost/spend-period'

/** A native disclosure of links: the address holds the choice, and no script is needed. */
export function PeriodPicker({
  chosen,
  offered,
  label,
  nameOf,
  hrefOf,
}: {
  chosen: SpendPeriod
  offered: readonly SpendPeriod[]
  label: string
  nameOf: (period: SpendPeriod) => string
  hrefOf: (period: SpendPeriod) => string
}) {
  return (
    <details className="group relative" key={chosen.key}>
      <summary className="flex min-h-8 items-center gap-2 rounded-control pr-2 max-sm:min-h-11">
        <span className="sr-only">{label}</span>
        <span className="text-title font-semibold">{nameOf(chosen)}</span>
        <ChevronDown
          size={16}
          strokeWidth={1.75}
          aria-hidden="true"
          className="text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      <nav
        aria-label={label}
        className="absolute top-full left-0 z-20 mt-1 max-h-80 w-56 overflow-y-auto rounded-menu border border-line bg-raised p-1.5 shadow-menu"
      >
        <ul>
          {offered.map((period) => (
            <li key={period.key}>
              <Link
                href={hrefOf(period)}
                prefetch={false}
                aria-current={period.key === chosen.key ? 'true' : undefined}
                className="flex min-h-8 items-center rounded-control px-2.5 hover:bg-sunk aria-[current]:bg-wash aria-[current]:font-semibold max-sm:min-h-11"
              >
                {nameOf(period)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
