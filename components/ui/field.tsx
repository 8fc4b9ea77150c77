import clsx from 'clsx'
import type { ReactNode } from 'react'
import { StateGlyph } from '@/components/ui/state-glyph'

export const inputClass =
  'w-full rounded-control border border-edge bg-raised px-3 py-1.5 text-body text-ink max-sm:min-h-11 ' +
  'aria-invalid:border-bad'

/** What an input must carry so that its hint and its fault are read with it. */
export interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control, a hint and a fault. The fault is named at the field, and announced when it appears. */
export function Field({
  id,
  label,
  hint,
  error,
  aside,
  className,
  children,
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** On the label's line, at its end. */
  aside?: ReactNode
  className?: string
  children: (wiring: FieldWiring) => ReactNode
}) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-3">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

/** Kept in the page while empty: a live region that arrives together with its text is not read. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p
      id={id}
      role="alert"
      className={clsx('flex gap-1.5 text-small text-bad', !children && 'hidden')}
    >
      {children ? (
        <>
          <span className="mt-0.5">
            <StateGlyph name="failed" size={14} />
          </span>
          <span>{children}</span>
        </>
      ) : null}
    </p>
  )
}
