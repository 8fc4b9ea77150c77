'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'

/** Asks for a name, and says when it did not work. */
export function NameForm({
  name: before = '',
  action,
  onSubmit,
  onCancel,
}: {
  name?: string
  /** On the button. */
  action: string
  /** Answers whether it worked. */
  onSubmit: (name: string) => Promise<boolean>
  onCancel?: () => void
}) {
  const t = useTranslations('collections')
  const id = useId()
  const [name, setName] = useState(before)
  const [failed, setFailed] = useState(false)
  const [busy, startTransition] = useTransition()

  function submit(): void {
    startTransition(async () => {
      const worked = await onSubmit(name)
      setFailed(!worked)
      if (worked) setName('')
    })
  }

  return (
    <Form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <span className="flex min-w-50 flex-1 flex-col gap-1">
        <label htmlFor={id} className="text-small font-semibold">
          {t('name')}
        </label>
        <input
          id={id}
          required
          dir="auto"
          maxLength={100}
          autoFocus={onCancel !== undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className={inputClass}
        />
      </span>
      <Button type="submit" disabled={busy || name.trim() === ''}>
        {action}
      </Button>
      {onCancel ? (
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      ) : null}
      <p role="status" className={failed ? 'w-full text-small text-bad' : 'sr-only'}>
        {failed ? t('failed') : ''}
      </p>
    </Form>
  )
}
