'use client'

import { useTranslations } from 'next-intl'
import { DoorField } from '@/components/auth/door-field'
import { DoorForm, typedIn, type DoorAnswer } from '@/components/auth/door-form'
import { PasswordField } from '@/components/auth/password-field'
import { signInWithPassword } from '@/components/auth/sign-in-request'
import { nameLength, passwordLength } from '@/lib/auth/account-rules'
import type { ActionResult } from '@/lib/errors'

/** The form behind a link that opens once: for a new person their name too, else a new password alone. The address is fixed. */
export function PassageForm({
  email,
  askName = false,
  label,
  open,
}: {
  email: string
  askName?: boolean
  label: string
  open: (typed: { name: string; password: string }) => Promise<ActionResult<{ email: string }>>
}) {
  const t = useTranslations('auth')

  async function submit(form: FormData): Promise<DoorAnswer> {
    const password = typedIn(form, 'password')
    const opened = await open({ name: typedIn(form, 'name'), password }).catch(() => null)
    if (opened?.ok) {
      const answer = await signInWithPassword(opened.data.email, password)
      location.assign(answer === 'signed-in' ? '/' : '/sign-in')
      return { leaving: true }
    }
    const error = opened?.error
    if (error?.code === 'passage_closed') return { leaving: false, message: t('closedLead') }
    if (error?.field === 'name')
      return { leaving: false, field: 'name', message: t('nameFault', { max: nameLength.max }) }
    if (error?.field === 'password')
      return { leaving: false, field: 'password', message: t('passwordFault', passwordLength) }
    return { leaving: false, message: t('unavailable') }
  }

  return (
    <DoorForm submit={submit} label={label}>
      {(errorOf) => (
        <>
          <dl>
            <dt className="text-small font-semibold">{t('email')}</dt>
            <dd className="text-prompt wrap-anywhere">{email}</dd>
          </dl>
          {/* For password managers alone: they keep the address beside the password. */}
          <input type="email" hidden readOnly autoComplete="username" value={email} />
          {askName ? (
            <DoorField id="name" label={t('name')} autoComplete="name" error={errorOf('name')} />
          ) : null}
          <PasswordField isNew error={errorOf('password')} />
        </>
      )}
    </DoorForm>
  )
}
