'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError, inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { BudgetChange } from '@/lib/cost/budget-limits'
import type { ActionResult } from '@/lib/errors'

export type SaveBudget = (change: BudgetChange) => Promise<ActionResult<void>>

/** One limit in US dollars with its own Save. What was typed stays when it is refused. */
export function BudgetField({
  scope,
  period,
  name,
  initial,
  save,
}: {
  scope: BudgetChange['scope']
  period: BudgetChange['period']
  /** Says whose and which amount this is. */
  name: string
  /** Empty: no limit. */
  initial: string
  save: SaveBudget
}) {
  const t = useTranslations('spend.settings')
  const id = `budget-${scope}-${period}`
  const [text, setText] = useState(initial)
  const [saved, setSaved] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()

  function submit() {
    const usd = text.trim().replace(/^\$/, '')
    startTransition(async () => {
      const result = await save({ scope, period, usd: usd === '' ? null : usd }).catch(() => null)
      if (result?.ok) setSaved(text)
      setError(result?.ok ? null : result?.error.field === 'usd' ? t('budgetFault') : t('failed'))
    })
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-1">
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="text-ink-3">
          $
        </span>
        <input
          id={id}
          aria-label={name}
          aria-describedby={`${id}-error`}
          aria-invalid={error !== null || undefined}
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('noLimit')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`${inputClass} tabular-nums`}
        />
        <Button
          type="submit"
          size="small"
          className="shrink-0 whitespace-nowrap"
          disabled={pending || text === saved}
        >
          {t('save')}
        </Button>
      </span>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </Form>
  )
}
