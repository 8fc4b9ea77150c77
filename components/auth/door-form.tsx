'use client'

import { startTransition, useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'

/** What came of a submit: `leaving` when the next page is on its way. */
export type DoorAnswer = { leaving: true } | { leaving: false; field?: string; message: string }

/**
 * A form whose fields keep what was typed when it fails. The `action` is for a submit before the
 * script has arrived, which React repeats afterwards; later ones go through `onSubmit`, because
 * React empties the fields of a form after its action.
 */
export function DoorForm({
  submit,
  label,
  children,
}: {
  submit: (form: FormData) => Promise<DoorAnswer>
  label: string
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const [answer, send, pending] = useActionState(
    (_: DoorAnswer | null, data: FormData) => submit(data),
    null,
  )
  const failure = answer?.leaving === false ? answer : null
  useEffect(() => {
    const field = failure?.field && form.current?.elements.namedItem(failure.field)
    if (field instanceof HTMLElement) field.focus()
  }, [failure])
  return (
    <form
      ref={form}
      noValidate
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        startTransition(() => send(data))
      }}
      className="flex flex-col gap-5"
    >
      {children((field) => (failure?.field === field ? failure.message : undefined))}
      <FieldError id="form-error">{failure && !failure.field ? failure.message : null}</FieldError>
      <Button
        type="submit"
        variant="primary"
        size="large"
        disabled={pending || answer?.leaving === true}
      >
        {label}
      </Button>
    </form>
  )
}

/** What was typed into a field. */
export function typedIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}
