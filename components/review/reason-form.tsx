'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'

/** Why, right after the decision, which did not wait for it. */
export function ReasonForm({
  onSave,
  onSkip,
}: {
  onSave: (reason: string) => void
  onSkip: () => void
}) {
  const t = useTranslations('review')
  const [reason, setReason] = useState('')
  const done = () => (reason.trim() === '' ? onSkip() : onSave(reason))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onSkip()
  }

  return (
    <Form onSubmit={done}>
      <Field id="review-reason" label={t('reason')} hint={t('reasonHint')}>
        {(wiring) => (
          <span className="flex gap-2">
            <input
              {...wiring}
              autoFocus
              dir="auto"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={onKeyDown}
              className={inputClass}
            />
            <Button type="submit" className="shrink-0">
              {t('saveReason')}
            </Button>
          </span>
        )}
      </Field>
    </Form>
  )
}
