import clsx from 'clsx'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountMenu } from '@/components/shell/account-menu'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Mark } from '@/components/shell/mark'
import { rooms, type Room } from '@/components/shell/nav-links'
import type { Person } from '@/components/shell/person'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { SandboxMark } from '@/components/ui/sandbox-mark'

export async function Header({
  person,
  current,
  sandbox,
}: {
  person: Person
  current?: Room
  sandbox: boolean
}) {
  const t = await getTranslations('shell')
  const locale = await getLocale()
  return (
    <header className="flex h-12 shrink-0 items-center gap-6 border-b border-line bg-paper px-4 sm:px-6">
      <Link href="/" className="flex items-center gap-2.5 rounded-tag font-semibold">
        <Mark />
        {t('productName')}
      </Link>
      <nav aria-label={t('mainNavigation')} className="flex gap-6 self-stretch max-sm:hidden">
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
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1.5">
        {sandbox ? (
          <SandboxMark label={t('sandbox')} title={t('sandboxHint')} className="mr-2" />
        ) : null}
        <LanguageSwitch
          to={locale === 'zh' ? 'en' : 'zh'}
          label={t('switchLanguage')}
          short={t('switchLanguageShort')}
        />
        <ThemeSwitch toLight={t('themeToLight')} toDark={t('themeToDark')} />
        <span className="ml-1.5 inline-flex">
          <AccountMenu name={person.name} role={person.role} />
        </span>
      </div>
    </header>
  )
}
