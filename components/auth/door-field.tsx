'use client'

import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '@/components/ui/field'

export const doorInputClass =
  'min-h-11 w-full rounded-control border border-edge bg-raised px-3.5 text-prompt text-ink aria-invalid:border-bad'

/** A text field at the size of a door: it is the only thing to do here. */
export function DoorField({
  id,
  label,
  error,
  className,
  ...rest
}: { id: string; label: ReactNode; error?: ReactNode } & ComponentProps<'input'>) {
  return (
    <Field id={id} label={label} error={error}>
      {(wiring) => (
        <input {...rest} {...wiring} name={id} className={clsx(doorInputClass, className)} />
      )}
    </Field>
  )
}
