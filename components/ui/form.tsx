'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'

/**
 * A form that a script sends. Until the page answers it takes nothing: what is typed or sent before
 * that would be lost without a word. The fields check themselves, so the browser does not.
 */
export function Form({
  onSubmit,
  className,
  children,
}: {
  onSubmit: () => void
  /** Of the layout inside. */
  className?: string
  children: ReactNode
}) {
  const hydrated = useHydrated()
  return (
    <form
      noValidate
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <fieldset role="none" disabled={!hydrated} className={clsx('min-w-0', className)}>
        {children}
      </fieldset>
    </form>
  )
}
