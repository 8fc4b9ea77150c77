'use client'

import type { ReactNode } from 'react'

/** A native checkbox that reads as a switch; the whole row takes the click. */
export function Switch({
  id,
  label,
  aside,
  checked,
  onChange,
}: {
  id: string
  /** Its accessible name. */
  label: string
  /** Between the name and the switch; not part of the name. */
  aside?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <div className="flex min-h-9 items-center gap-3 max-sm:min-h-12">
      <label htmlFor={id} className="flex-1 text-body font-medium">
        {label}
      </label>
      <span className="text-small text-ink-3">{aside}</span>
      <span className="relative inline-flex h-5 w-8 shrink-0 max-sm:h-11 max-sm:w-11 max-sm:items-center">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute inset-0 z-10 cursor-pointer appearance-none rounded-full"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none h-5 w-8 rounded-full border border-edge bg-raised transition-colors peer-checked:border-accent peer-checked:bg-accent"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute left-1 top-1 size-3 rounded-full bg-edge transition-[translate,background-color] peer-checked:translate-x-3 peer-checked:bg-on-accent max-sm:top-4"
        />
      </span>
    </div>
  )
}
