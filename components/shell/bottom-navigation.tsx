import clsx from 'clsx'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { WaitingCount } from '@/components/shell/waiting-count'
import { rooms, type Room } from '@/components/shell/nav-links'

/** On a phone the rooms lie under the thumb. */
export async function BottomNavigation({ current, waiting }: { current?: Room; waiting: number }) {
  const t = await getTranslations('shell')
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-20 flex h-bottom-navigation border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {rooms.map(({ key, href, Icon }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === current ? 'page' : undefined}
          className={clsx(
            'flex flex-1 flex-col items-center justify-center gap-0.5 text-micro',
            key === current ? 'font-semibold text-ink' : 'text-ink-3',
          )}
        >
          <span className="relative">
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {key === 'review' ? (
              <WaitingCount count={waiting} className="absolute -top-1.5 left-3" />
            ) : null}
          </span>
          {t(key)}
        </Link>
      ))}
    </nav>
  )
}
