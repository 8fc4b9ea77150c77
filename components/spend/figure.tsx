import type { ReactNode } from 'react'

/** One large number, its name above and what it means beneath. */
export function Figure({
  name,
  value,
  aside,
  className = '',
  children,
}: {
  name: string
  value: ReactNode
  aside?: ReactNode
  className?: string
  children?: ReactNode
}) {
  return (
    <div className={`flex flex-col gap-0.5 py-3 md:px-6 md:first:pl-0 ${className}`}>
      <dt className="text-small text-ink-2">{name}</dt>
      <dd className="flex flex-1 flex-col gap-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-figure font-medium tabular-nums">{value}</span>
          {aside ? <span className="text-prompt text-ink-2">{aside}</span> : null}
        </span>
        <span className="mt-auto flex flex-col gap-1 text-small text-ink-2">{children}</span>
      </dd>
    </div>
  )
}
