'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { parseUsd, usdDecimal } from '@/lib/cost/money'
import type { ActionResult } from '@/lib/errors'
import type { ConfirmLimits } from '@/lib/playground/list/list-cost'

/** `null` for what is no whole number of pictures, or no amount. */
function limitsOf(pictures: string, usd: string): ConfirmLimits | null {
  if (!/^\d{1,5}$/.test(pictures.trim())) return null
  try {
    return { pictures: Number(pictures), microUsd: parseUsd(usd.trim()) }
  } catch {
    return null
  }
}

/** For an admin: from where on a list is confirmed. */
export function ConfirmLimitsForm({
  limits,
  changeConfirmLimits,
}: {
  limits: ConfirmLimits
  changeConfirmLimits: (limits: ConfirmLimits) => Promise<ActionResult<void>>
}) {
  const t = useTranslations('list.limits')
  const [pictures, setPictures] = useState(String(limits.pictures))
  const [usd, setUsd] = useState(usdDecimal(limits.microUsd).replace(/00$/, ''))
  const [answer, setAnswer] = useState<{ saved: boolean; words: string } | null>(null)

  async function save(): Promise<void> {
    const wanted = limitsOf(pictures, usd)
    if (!wanted) return setAnswer({ saved: false, words: t('wrong') })
    const result = await changeConfirmLimits(wanted).catch(() => null)
    setAnswer(
      result?.ok ? { saved: true, words: t('saved') } : { saved: false, words: t('failed') },
    )
  }

  return (
    <Form onSubmit={() => void save()} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          id="confirm-pictures"
          label={t('pictures')}
          inputMode="numeric"
          value={pictures}
          className="w-32"
          onChange={(event) => setPictures(event.target.value)}
        />
        <TextInput
          id="confirm-usd"
          label={t('usd')}
          inputMode="decimal"
          value={usd}
          className="w-32"
          onChange={(event) => setUsd(event.target.value)}
        />
        <Button type="submit">{t('save')}</Button>
      </div>
      <p role="status" className={answer?.saved ? 'text-small text-ok' : 'text-small text-bad'}>
        {answer?.words ?? ''}
      </p>
    </Form>
  )
}
