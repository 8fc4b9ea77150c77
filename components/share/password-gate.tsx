'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { ActionResult } from '@/lib/errors'

/** Before a link that has a password. */
export function PasswordGate({
  token,
  open,
}: {
  token: string
  open: (input: {
    token: string
    password: string
  }) => Promise<ActionResult<{ result: 'opened' | 'wrong' | 'too_many' }>>
}) {
  const t = useTranslations('share')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<'wrong' | 'tooMany' | 'failed' | null>(null)
  const [busy, startTransition] = useTransition()

  function submit(): void {
    startTransition(async () => {
      const answer = await open({ token, password }).catch(() => null)
      if (answer?.ok && answer.data.result === 'opened') return location.reload()
      const result = answer?.ok ? answer.data.result : 'failed'
      setProblem(result === 'too_many' ? 'tooMany' : result === 'wrong' ? 'wrong' : 'failed')
    })
  }

  const said = problem === 'failed' ? t('failed') : problem && t(`public.${problem}`)
  return (
    <main className="grid min-h-dvh place-items-center bg-table p-4">
      <form
        className="flex w-88 max-w-full flex-col gap-4 border border-line bg-paper p-6"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <h1 className="text-title font-semibold">{t('public.locked')}</h1>
        <p className="text-ink-2">{t('public.lockedText')}</p>
        <TextInput
          id="share-password"
          type="password"
          autoComplete="off"
          autoFocus
          label={t('password')}
          error={said ?? undefined}
          value={password}
          maxLength={200}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="primary" size="large" disabled={busy || password === ''}>
          {t('public.open')}
        </Button>
      </form>
    </main>
  )
}
