import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Doorway } from '@/components/auth/doorway'
import { SignInElsewhere } from '@/components/auth/sign-in-elsewhere'
import { SignInForm } from '@/components/auth/sign-in-form'
import { FieldError } from '@/components/ui/field'
import { currentActor } from '@/lib/auth/actor'
import { elsewhereDoors } from '@/lib/auth/elsewhere/providers'
import { anyUserExists } from '@/lib/auth/first-admin'
import { safeCallback } from '@/lib/auth/safe-callback'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('signInTitle') }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>
}) {
  if (!(await anyUserExists())) redirect('/setup')
  const { callbackUrl, error } = await searchParams
  const callback = safeCallback(callbackUrl)
  if (await currentActor()) redirect(callback)
  const t = await getTranslations('auth')
  const doors = elsewhereDoors()
  return (
    <Doorway title={t('signInTitle')} lead={t('signInLead')}>
      <FieldError id="sign-in-error">
        {error === 'not_invited' ? t('notInvited') : null}
        {error === 'elsewhere' ? t('elsewhereFailed') : null}
      </FieldError>
      <SignInForm callback={callback} />
      {doors.length > 0 ? <SignInElsewhere doors={doors} callback={callback} /> : null}
    </Doorway>
  )
}
