'use client'

import { useTranslations } from 'next-intl'
import { DoorField } from '@/components/auth/door-field'
import { DoorForm, typedIn, type DoorAnswer } from '@/components/auth/door-form'
import { PasswordField } from '@/components/auth/password-field'
import { signInWithPassword } from '@/components/auth/sign-in-request'
import { safeCallback } from '@/lib/auth/safe-callback'

export function SignInForm({ callback }: { callback: string }) {
  const t = useTranslations('auth')

  async function submit(form: FormData): Promise<DoorAnswer> {
    const answer = await signInWithPassword(typedIn(form, 'email'), typedIn(form, 'password'))
    if (answer === 'signed-in') {
      location.assign(safeCallback(callback))
      return { leaving: true }
    }
    return { leaving: false, message: t(answer) }
  }

  return (
    <DoorForm submit={submit} label={t('signIn')}>
      {(errorOf) => (
        <>
          <DoorField
            id="email"
            label={t('email')}
            type="email"
            autoComplete="username"
            error={errorOf('email')}
          />
          <PasswordField error={errorOf('password')} />
        </>
      )}
    </DoorForm>
  )
}
