import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** A native `details`: works before any script, and find-in-page opens it. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <details open={open} className={clsx('group', className)}>
      <summary className="flex min-h-9 items-center justify-between gap-2 rounded-tag text-body font-medium max-sm:min-h-12">
        {summary}
        <ChevronDown
          size={16}
          strokeWidth={1.75}
          aria-hidden="true"
          className="shrink-0 text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      {children}
    </details>
  )
}
