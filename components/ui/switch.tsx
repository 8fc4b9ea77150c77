'use client'

import type { ReactNode } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'

/** A native checkbox that reads as a switch. */
export function Switch({
  id,
  label,
  hint,
  aside,
  checked,
  onChange,
}: {
  id: string
  /** Its accessible name. */
  label: string
  hint?: ReactNode
  /** Between the name and the switch; not part of the name. */
  aside?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const hydrated = useHydrated()
  return (
    <div className="flex flex-col py-1">
      <div className="flex min-h-7 items-center gap-3 max-sm:min-h-11">
        <label htmlFor={id} className="flex-1 text-body font-medium">
          {label}
        </label>
        <span className="text-small text-ink-3 tabular-nums">{aside}</span>
        <span className="relative grid h-6 w-8 shrink-0 items-center max-sm:h-11 max-sm:w-11 max-sm:justify-items-end">
          <input
            id={id}
            type="checkbox"
            role="switch"
            checked={checked}
            disabled={!hydrated}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onChange={(event) => onChange(event.target.checked)}
            className="peer absolute inset-0 z-10 cursor-pointer appearance-none rounded-full"
          />
          <span
            aria-hidden="true"
            className="pointer-events-none flex h-5 w-8 items-center rounded-full border border-edge bg-raised px-[3px] transition-colors after:size-3 after:rounded-full after:bg-edge after:transition-[translate] peer-checked:border-accent peer-checked:bg-accent peer-checked:after:translate-x-3 peer-checked:after:bg-on-accent"
          />
        </span>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
