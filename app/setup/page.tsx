import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createAccount } from '@/app/setup/actions'
import { Doorway } from '@/components/auth/doorway'
import { SandboxNote } from '@/components/auth/sandbox-note'
import { SetupForm } from '@/components/auth/setup-form'
import { anyUserExists } from '@/lib/auth/first-admin'
import { providerIds } from '@/lib/catalog/models'
import { providerStatus } from '@/lib/providers/registry'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('setupTitle') }
}

export default async function SetupPage() {
  if (await anyUserExists()) redirect('/')
  const t = await getTranslations('auth')
  const sandboxes = providerIds.filter((id) => providerStatus(id).sandbox).length
  return (
    <Doorway
      title={t('setupTitle')}
      lead={t('setupLead')}
      note={
        sandboxes > 0 ? <SandboxNote everywhere={sandboxes === providerIds.length} /> : undefined
      }
    >
      <SetupForm createAccount={createAccount} />
    </Doorway>
  )
}
