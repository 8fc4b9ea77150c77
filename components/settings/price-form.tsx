'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { PriceChange } from '@/lib/cost/price-history'
import type { ActionResult } from '@/lib/errors'

export type SetPrice = (change: PriceChange) => Promise<ActionResult<void>>

/** A new price needs a number and where it comes from; going back to the list price needs neither. */
export function PriceForm({
  line,
  name,
  setHere,
  set,
}: {
  line: PriceChange['key']
  name: string
  /** There is a price of our own to go back from. */
  setHere: boolean
  set: SetPrice
}) {
  const t = useTranslations('spend.settings')
  const [usd, setUsd] = useState('')
  const [source, setSource] = useState('')
  const [fault, setFault] = useState<'usd' | 'source' | 'other' | null>(null)
  const [pending, startTransition] = useTransition()

  function send(price: string | null, because: string) {
    startTransition(async () => {
      const result = await set({ key: line, usd: price, source: because }).catch(() => null)
      if (result?.ok) {
        setUsd('')
        setSource('')
      }
      setFault(result?.ok ? null : result?.error.field === 'usd' ? 'usd' : 'other')
    })
  }

  function submit() {
    if (source.trim() === '') setFault('source')
    else send(usd.trim().replace(/^\$/, ''), source)
  }

  return (
    <Form onSubmit={submit} className="flex flex-wrap items-start gap-3">
      <TextInput
        id={`price-${line}`}
        label={
          <>
            {t('priceInUsd')}
            <span className="sr-only"> {name}</span>
          </>
        }
        className="basis-48"
        inputMode="decimal"
        autoComplete="off"
        value={usd}
        error={fault === 'usd' ? t('priceFault') : null}
        onChange={(event) => setUsd(event.target.value)}
      />
      <TextInput
        id={`price-source-${line}`}
        label={t('reason')}
        className="min-w-40 flex-1"
        autoComplete="off"
        maxLength={300}
        placeholder={t('reasonPlaceholder')}
        value={source}
        error={fault === 'source' ? t('reasonFault') : null}
        onChange={(event) => setSource(event.target.value)}
      />
      <span className="flex flex-wrap gap-2 pt-5.5">
        <Button type="submit" disabled={pending}>
          {t('setPrice')}
        </Button>
        {setHere ? (
          <Button
            variant="quiet"
            disabled={pending}
            aria-label={t('backToListOf', { line: name })}
            onClick={() => send(null, '')}
          >
            {t('backToList')}
          </Button>
        ) : null}
      </span>
      <span role="status" className="basis-full text-small text-bad empty:hidden">
        {fault === 'other' ? t('failed') : ''}
      </span>
    </Form>
  )
}
