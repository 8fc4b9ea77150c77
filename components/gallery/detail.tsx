import type { ReactNode } from 'react'
import { CopyButton } from '@/components/gallery/copy-button'

/** One line of a definition list. */
export function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-1">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </div>
  )
}

/** A long identifier: shown shortened, read and copied whole. */
export function IdDetail({
  name,
  value,
  copy,
  copied,
}: {
  name: string
  value: string
  copy: string
  copied: string
}) {
  return (
    <div className="flex items-center justify-between gap-4 py-0.5">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="flex min-w-0 items-center gap-1">
        <span className="truncate font-mono text-small select-all" title={value}>
          {value}
        </span>
        <CopyButton value={value} label={copy} done={copied} />
      </dd>
    </div>
  )
}
