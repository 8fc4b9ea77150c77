import { getFormatter, getTranslations } from 'next-intl/server'
import { ActionButton } from '@/components/settings/action-button'
import { browserName } from '@/components/settings/browser-name'
import type { ActionResult } from '@/lib/errors'
import type { SessionView } from '@/lib/auth/sessions'

export async function SessionList({
  sessions,
  currentId,
  end,
}: {
  sessions: readonly SessionView[]
  currentId: string | undefined
  end: (id: string) => () => Promise<ActionResult<void>>
}) {
  const t = await getTranslations('settings')
  const format = await getFormatter()
  const now = new Date()
  return (
    <ul className="border-y border-line">
      {sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => {
        const name = browserName(userAgent) ?? t('unknownBrowser')
        return (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-40 flex-1">
              <span className="font-medium">{name}</span>
              <span className="block text-small text-ink-2">
                {t('signedIn', { when: format.relativeTime(createdAt, now) })}
                {' · '}
                {t('lastSeen', { when: format.relativeTime(lastSeenAt, now) })}
              </span>
            </span>
            {id === currentId ? (
              <span className="text-small text-ink-2">{t('thisBrowser')}</span>
            ) : (
              <ActionButton
                run={end(id)}
                label={t('endSession')}
                accessibleName={t('endSessionOf', { name })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
