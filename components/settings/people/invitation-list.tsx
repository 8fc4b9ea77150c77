import { getFormatter, getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/settings/action-button'
import type { InvitationView } from '@/lib/auth/invitations'
import type { Role } from '@/lib/auth/permissions'
import type { ActionResult } from '@/lib/errors'

export async function InvitationList({
  invitations,
  roleNames,
  revoke,
}: {
  invitations: readonly InvitationView[]
  roleNames: Record<Role, string>
  revoke: (id: string) => () => Promise<ActionResult<void>>
}) {
  const t = await getTranslations('people')
  const format = await getFormatter()
  const now = new Date()
  if (invitations.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('invitations')}</h3>
      <ul className="border-y border-line">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-44 flex-1 wrap-anywhere">
              <span className="font-medium">{email}</span>
              <span className="block text-small text-ink-2">
                {t('expires', { role: roleNames[role], when: format.relativeTime(expiresAt, now) })}
              </span>
            </span>
            <ActionButton
              run={revoke(id)}
              variant="danger"
              label={t('revoke')}
              accessibleName={t('revokeOf', { email })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
