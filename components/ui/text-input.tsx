import type { ComponentProps, ReactNode } from 'react'
import { Field, inputClass } from '@/components/ui/field'

/** A labelled one-line text field. */
export function TextInput({
  id,
  label,
  hint,
  error,
  className,
  ...rest
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
} & ComponentProps<'input'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      {(wiring) => <input {...rest} {...wiring} className={inputClass} />}
    </Field>
  )
}
