import clsx from 'clsx'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { HeaderBell } from '@/components/activity/header-bell'
import { AccountMenu } from '@/components/shell/account-menu'
import { Commands } from '@/components/shell/commands'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Mark } from '@/components/shell/mark'
import { rooms, type Room } from '@/components/shell/nav-links'
import type { Person } from '@/components/shell/person'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { WaitingCount } from '@/components/shell/waiting-count'
import { HeaderBudget } from '@/components/spend/budget-left'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import type { BudgetLeft } from '@/lib/cost/budget'

export async function Header({
  person,
  current,
  sandbox,
  budget,
  waiting,
}: {
  person: Person
  current?: Room
  sandbox: boolean
  budget: BudgetLeft | null
  waiting: number
}) {
  const t = await getTranslations('shell')
  const locale = await getLocale()
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-paper px-4 sm:gap-6 sm:px-6">
      <Link
        href="/"
        className="flex items-center gap-2.5 rounded-tag font-semibold whitespace-nowrap max-sm:min-h-11"
      >
        <Mark />
        <span className="max-sm:sr-only">{t('productName')}</span>
      </Link>
      <nav
        aria-label={t('mainNavigation')}
        className="flex gap-6 self-stretch whitespace-nowrap max-sm:hidden"
      >
        {rooms.map(({ key, href }) => (
          <Link
            key={key}
            href={href}
            aria-current={key === current ? 'page' : undefined}
            className={clsx(
              '-mb-px flex items-center border-b-2 px-0.5',
              key === current
                ? 'border-ink font-semibold'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {t(key)}
            {key === 'review' ? <WaitingCount count={waiting} className="ml-1.5" /> : null}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1.5 max-sm:gap-0">
        {sandbox ? (
          <SandboxMark label={t('sandbox')} title={t('sandboxHint')} className="mr-2" />
        ) : null}
        <Commands
          label={t('commands')}
          short={t('commandsShort')}
          names={{
            locale,
            rooms: {
              playground: t('playground'),
              gallery: t('gallery'),
              review: t('review'),
              spend: t('spend'),
              settings: t('settings'),
            },
            themes: { light: t('themeToLight'), dark: t('themeToDark') },
            language: t('switchLanguage'),
            shortcuts: t('shortcuts'),
          }}
        />
        <HeaderBudget budget={budget} />
        <LanguageSwitch
          to={locale === 'zh' ? 'en' : 'zh'}
          label={t('switchLanguage')}
          short={t('switchLanguageShort')}
        />
        <ThemeSwitch toLight={t('themeToLight')} toDark={t('themeToDark')} />
        <HeaderBell />
        <span className="ml-1.5 inline-flex">
          <AccountMenu name={person.name} role={person.role} />
        </span>
      </div>
    </header>
  )
}
