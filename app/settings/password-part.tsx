import { getTranslations } from 'next-intl/server'
import { changePassword } from '@/app/settings/people-actions'
import { PasswordForm } from '@/components/settings/people/password-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { hasPassword } from '@/lib/auth/password-change'
import type { Actor } from '@/lib/auth/proof'

/** One's own password, for whoever has one here. */
export async function PasswordPart({ actor }: { actor: Actor }) {
  const t = await getTranslations('people')
  return (
    <div className="flex flex-col gap-4">
      <h3 className="font-semibold">{t('password')}</h3>
      {(await hasPassword(actor)) ? (
        <ClientMessages namespaces={['people']}>
          <PasswordForm email={actor.email} change={changePassword} />
        </ClientMessages>
      ) : (
        <p className="text-ink-2">{t('noPassword')}</p>
      )}
    </div>
  )
}
