'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { passwordLength } from '@/lib/auth/account-rules'
import type { ActionResult, ErrorBody } from '@/lib/errors'

interface Passwords {
  current: string
  password: string
}

export function PasswordForm({
  email,
  change,
}: {
  email: string
  change: (passwords: Passwords) => Promise<ActionResult<void>>
}) {
  const t = useTranslations('people')
  const [typed, setTyped] = useState<Passwords>({ current: '', password: '' })
  const [error, setError] = useState<ErrorBody | null>(null)
  const [said, setSaid] = useState('')
  const [pending, startTransition] = useTransition()

  function submit() {
    startTransition(async () => {
      const result = await change(typed).catch(() => null)
      setError(result?.ok ? null : (result?.error ?? { code: 'internal', message: '' }))
      setSaid(result?.ok ? t('passwordChanged') : '')
      if (result?.ok) setTyped({ current: '', password: '' })
    })
  }

  const general = error && error.field !== 'current' && error.field !== 'password'
  return (
    <Form onSubmit={submit} className="flex max-w-96 flex-col gap-4">
      <input type="email" hidden readOnly autoComplete="username" value={email} />
      <TextInput
        id="current-password"
        type="password"
        autoComplete="current-password"
        label={t('currentPassword')}
        error={error?.field === 'current' ? t('wrongPassword') : null}
        value={typed.current}
        onChange={({ target }) => setTyped({ ...typed, current: target.value })}
      />
      <TextInput
        id="new-password"
        type="password"
        autoComplete="new-password"
        label={t('newPassword')}
        error={error?.field === 'password' ? t('passwordFault', passwordLength) : null}
        value={typed.password}
        onChange={({ target }) => setTyped({ ...typed, password: target.value })}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={pending}>
          {t('changePassword')}
        </Button>
        <span role="status" className={general ? 'text-small text-bad' : 'text-small text-ok'}>
          {general ? t('failed') : said}
        </span>
      </div>
    </Form>
  )
}
