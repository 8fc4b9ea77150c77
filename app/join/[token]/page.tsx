import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { joinTeam } from '@/app/join/[token]/actions'
import { Doorway } from '@/components/auth/doorway'
import { PassageForm } from '@/components/auth/passage-form'
import { readInvitation } from '@/lib/auth/join'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('joinTitle'), referrer: 'no-referrer' }
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation(token)
  if (!invitation) notFound()
  const t = await getTranslations('auth')
  return (
    <Doorway title={t('joinTitle')} lead={t('joinLead')}>
      <PassageForm
        email={invitation.email}
        askName
        label={t('createAccount')}
        open={async (typed) => {
          'use server'
          return joinTeam({ ...typed, token })
        }}
      />
    </Doorway>
  )
}
