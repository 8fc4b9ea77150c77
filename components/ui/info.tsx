'use client'

import clsx from 'clsx'
import { Info as InfoIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'

/** A small note behind a button, in the browser's own popover: no positioning script, closes by Escape. */
export function Info({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={clsx(
          'grid size-6 place-items-center rounded-full text-ink-3 hover:text-ink max-sm:size-11',
          className,
        )}
      >
        <InfoIcon size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <div
        id={id}
        popover="auto"
        className="m-auto w-80 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised p-4 text-small text-ink-2 shadow-menu"
      >
        {children}
      </div>
    </>
  )
}
