'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { NewToken } from '@/components/settings/new-token'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { tokenNameLength } from '@/lib/auth/account-rules'
import type { ActionResult } from '@/lib/errors'

export function NewTokenForm({
  create,
}: {
  create: (input: { name: string }) => Promise<ActionResult<{ token: string }>>
}) {
  const t = useTranslations('settings')
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [token, setToken] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()

  function submit() {
    startTransition(async () => {
      const result = await create({ name }).catch(() => null)
      if (result?.ok) {
        setToken(result.data.token)
        setName('')
        setError(null)
      } else {
        const atName = result?.error.field === 'name'
        setError(atName ? t('tokenNameFault', tokenNameLength) : t('actionFailed'))
      }
    })
  }

  return (
    <div className="flex flex-col gap-4">
      <Form onSubmit={submit}>
        <Field id="token-name" label={t('tokenName')} error={error}>
          {(wiring) => (
            <span className="flex gap-2">
              <input
                {...wiring}
                value={name}
                autoComplete="off"
                placeholder={t('tokenNamePlaceholder')}
                onChange={(event) => setName(event.target.value)}
                className={inputClass}
              />
              <Button type="submit" disabled={pending} className="shrink-0">
                {t('createToken')}
              </Button>
            </span>
          )}
        </Field>
      </Form>
      {token === null ? null : <NewToken token={token} />}
    </div>
  )
}
