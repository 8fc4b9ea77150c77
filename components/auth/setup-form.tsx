'use client'

import { useTranslations } from 'next-intl'
import { DoorField } from '@/components/auth/door-field'
import { DoorForm, typedIn, type DoorAnswer } from '@/components/auth/door-form'
import { PasswordField } from '@/components/auth/password-field'
import { signInWithPassword } from '@/components/auth/sign-in-request'
import { nameLength, passwordLength, type NewAccount } from '@/lib/auth/account-rules'
import type { ActionResult } from '@/lib/errors'

export function SetupForm({
  createAccount,
}: {
  createAccount: (account: NewAccount) => Promise<ActionResult<null>>
}) {
  const t = useTranslations('auth')

  function faultOf(field: string | undefined): string {
    if (field === 'name') return t('nameFault', { max: nameLength.max })
    if (field === 'email') return t('emailFault')
    if (field === 'password') return t('passwordFault', passwordLength)
    return t('unavailable')
  }

  async function submit(form: FormData): Promise<DoorAnswer> {
    const email = typedIn(form, 'email')
    const password = typedIn(form, 'password')
    const created = await createAccount({ name: typedIn(form, 'name'), email, password }).catch(
      () => null,
    )
    if (created?.ok) {
      const answer = await signInWithPassword(email, password)
      location.assign(answer === 'signed-in' ? '/' : '/sign-in')
      return { leaving: true }
    }
    if (created?.error.code === 'already_set_up') {
      location.assign('/sign-in')
      return { leaving: true }
    }
    const field = created?.error.field
    return { leaving: false, field, message: faultOf(field) }
  }

  return (
    <DoorForm submit={submit} label={t('createAccount')}>
      {(errorOf) => (
        <>
          <DoorField id="name" label={t('name')} autoComplete="name" error={errorOf('name')} />
          <DoorField
            id="email"
            label={t('email')}
            type="email"
            autoComplete="username"
            error={errorOf('email')}
          />
          <PasswordField isNew error={errorOf('password')} />
        </>
      )}
    </DoorForm>
  )
}
