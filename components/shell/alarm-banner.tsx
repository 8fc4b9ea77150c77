import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { StateGlyph } from '@/components/ui/state-glyph'
import { models, providerIds } from '@/lib/catalog/models'
import type { Alarms, PausedProvider } from '@/lib/generations/alarms'

export interface AlarmBannerProps {
  /** Everybody waits while pictures cannot be kept. */
  storage: 'ok' | 'unavailable' | 'full'
  /** `null` for those who do not manage. */
  alarms: Alarms | null
}

const linkClass = 'line-clamp-2 rounded-tag wrap-anywhere underline hover:text-ink-2'

function nameOf({ id }: PausedProvider): string {
  const known = providerIds.find((provider) => id.split(':')[0] === provider)
  return known ? models[known].name : id
}

/** One quiet line under the header for what must not be overlooked; nothing while there is nothing. */
export async function AlarmBanner({ storage, alarms }: AlarmBannerProps) {
  const t = await getTranslations('operations.alarms')
  const links = (alarms?.paused ?? []).map((paused) => ({
    key: paused.id,
    href: '/settings#providers',
    text: t(paused.id.endsWith(':sandbox') ? 'pausedSandbox' : 'paused', {
      provider: nameOf(paused),
      reason: paused.reason ?? t('noReason'),
    }),
  }))
  const counted = [
    ['unknown', '/spend'],
    ['lost', '/gallery?state=lost'],
    ['quarantined', '/settings#quarantine'],
    ['damaged', '/settings#at-rest'],
  ] as const
  for (const [key, href] of counted) {
    const count = alarms?.[key] ?? 0
    if (count > 0) links.push({ key, href, text: t(key, { count }) })
  }
  if (storage === 'ok' && links.length === 0) return null
  return (
    <div
      role="status"
      aria-label={t('label')}
      className="flex shrink-0 items-start gap-2 border-b border-line px-4 py-1.5 text-small sm:px-6"
    >
      <span className="mt-0.5">
        <StateGlyph name="warning" size={14} />
      </span>
      <ul className="flex min-w-0 flex-wrap gap-x-5 gap-y-0.5">
        {storage === 'ok' ? null : (
          <li className="font-semibold">
            {t(storage === 'full' ? 'storageFull' : 'storageUnavailable')}
          </li>
        )}
        {links.map(({ key, href, text }) => (
          <li key={key} className="min-w-0">
            <Link href={href} className={linkClass}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
