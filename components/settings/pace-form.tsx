'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { models, type ProviderId } from '@/lib/catalog/models'
import type { ActionResult } from '@/lib/errors'

const least = 0.01
const most = 1000

/** `null` for what is no number a provider could be sent at. */
function perSecondOf(text: string): number | null {
  const perSecond = /^\d{1,4}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : 0
  return perSecond >= least && perSecond <= most ? perSecond : null
}

/** How many requests a second a provider is sent. What was typed stays when it is refused. */
export function PaceForm({
  provider,
  perSecond,
  usual,
  save,
}: {
  provider: ProviderId
  perSecond: number | null
  /** What the provider itself enforces for an account. */
  usual: number
  save: (pace: { provider: ProviderId; perSecond: number }) => Promise<ActionResult<void>>
}) {
  const t = useTranslations('operations.pace')
  const [text, setText] = useState(perSecond === null ? '' : String(perSecond))
  const [error, setError] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const [pending, startTransition] = useTransition()

  function submit() {
    const wanted = perSecondOf(text.trim())
    setSaved(false)
    setError(wanted === null ? t('wrong', { least, most }) : null)
    if (wanted === null) return
    startTransition(async () => {
      const result = await save({ provider, perSecond: wanted }).catch(() => null)
      setSaved(result?.ok === true)
      setError(result?.ok ? null : t('failed'))
    })
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <TextInput
        id="pace-per-second"
        label={t('label', { provider: models[provider].name })}
        hint={t('hint', { provider: models[provider].name, usual })}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        className="max-w-96"
        onChange={(event) => setText(event.target.value)}
      />
      <span className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
        <span role="status" className="text-small text-ok">
          {saved ? t('saved') : ''}
        </span>
      </span>
    </Form>
  )
}
