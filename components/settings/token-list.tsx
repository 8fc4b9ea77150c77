import { getFormatter, getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/settings/action-button'
import type { ActionResult } from '@/lib/errors'
import type { ApiTokenView } from '@/lib/auth/tokens'

export async function TokenList({
  tokens,
  revoke,
}: {
  tokens: readonly ApiTokenView[]
  revoke: (id: string) => () => Promise<ActionResult<void>>
}) {
  const t = await getTranslations('settings')
  const format = await getFormatter()
  const now = new Date()
  if (tokens.length === 0) return <p className="text-ink-2">{t('noTokens')}</p>
  return (
    <ul className="border-y border-line">
      {tokens.map(({ id, name, hint, createdAt, lastUsedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-40 flex-1 wrap-anywhere">
            <span className="font-medium">{name}</span>
            <code className="ml-2 font-mono text-small text-ink-2">{hint}…</code>
            <span className="block text-small text-ink-2">
              {t('created', { when: format.relativeTime(createdAt, now) })}
              {' · '}
              {lastUsedAt
                ? t('lastUsed', { when: format.relativeTime(lastUsedAt, now) })
                : t('neverUsed')}
            </span>
          </span>
          <ActionButton
            run={revoke(id)}
            variant="danger"
            label={t('revoke')}
            accessibleName={t('revokeToken', { name })}
            confirmation={{ title: t('revokeTitle', { name }), text: t('revokeText') }}
          />
        </li>
      ))}
    </ul>
  )
}
