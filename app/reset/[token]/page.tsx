import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { setPassword } from '@/app/reset/[token]/actions'
import { Doorway } from '@/components/auth/doorway'
import { PassageForm } from '@/components/auth/passage-form'
import { readReset } from '@/lib/auth/password-reset'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('resetTitle'), referrer: 'no-referrer' }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const reset = await readReset(token)
  if (!reset) notFound()
  const t = await getTranslations('auth')
  return (
    <Doorway title={t('resetTitle')} lead={t('resetLead')}>
      <PassageForm
        email={reset.email}
        label={t('setPassword')}
        open={async ({ password }) => {
          'use server'
          return setPassword({ token, password })
        }}
      />
    </Doorway>
  )
}
