'use client'

import { useTranslations } from 'next-intl'
import { DoorField } from '@/components/auth/door-field'
import { DoorForm, typedIn, type DoorAnswer } from '@/components/auth/door-form'
import type { ActionResult } from '@/lib/errors'

const field = 'share-password'

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

  async function submit(form: FormData): Promise<DoorAnswer> {
    const password = typedIn(form, field)
    if (password === '') return { leaving: false, field, message: t('public.wrong') }
    const answer = await open({ token, password }).catch(() => null)
    if (!answer?.ok) return { leaving: false, message: t('failed') }
    const { result } = answer.data
    // The answer sets a cookie, with which the page comes again by itself: another request would be another view.
    if (result === 'opened') return { leaving: true }
    const message = t(result === 'wrong' ? 'public.wrong' : 'public.tooMany')
    return { leaving: false, field, message }
  }

  return (
    <main className="grid min-h-dvh place-items-center bg-table p-4">
      <div className="flex w-88 max-w-full flex-col gap-4 border border-line bg-paper p-6">
        <h1 className="text-title font-semibold">{t('public.locked')}</h1>
        <p className="text-ink-2">{t('public.lockedText')}</p>
        <DoorForm submit={submit} label={t('public.open')}>
          {(errorOf) => (
            <DoorField
              id={field}
              type="password"
              autoComplete="off"
              autoFocus
              label={t('password')}
              error={errorOf(field)}
              maxLength={200}
            />
          )}
        </DoorForm>
      </div>
    </main>
  )
}
