import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Doorway } from '@/components/auth/doorway'
import { SignInForm } from '@/components/auth/sign-in-form'
import { currentActor } from '@/lib/auth/actor'
import { anyUserExists } from '@/lib/auth/first-admin'
import { safeCallback } from '@/lib/auth/safe-callback'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('signInTitle') }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}) {
  if (!(await anyUserExists())) redirect('/setup')
  const callback = safeCallback((await searchParams).callbackUrl)
  if (await currentActor()) redirect(callback)
  const t = await getTranslations('auth')
  return (
    <Doorway title={t('signInTitle')} lead={t('signInLead')}>
      <SignInForm callback={callback} />
    </Doorway>
  )
}
