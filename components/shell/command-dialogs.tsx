'use client'

import { useRouter } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import type { Command } from '@/components/playground/help/command'
import { CommandPalette } from '@/components/playground/help/command-palette'
import type { HelpDialog } from '@/components/playground/help/help-keys'
import { ShortcutsDialog } from '@/components/playground/help/shortcuts-dialog'
import { rooms, type Room } from '@/components/shell/nav-links'
import { usePageCommands } from '@/components/shell/page-commands'
import { remember } from '@/components/shell/remember'
import { chooseTheme, type Theme } from '@/components/shell/theme'
import { localeCookie, type Locale } from '@/i18n/locale'
import en from '@/messages/en/help.json'
import zh from '@/messages/zh/help.json'

export interface CommandNames {
  locale: Locale
  rooms: Record<Room, string>
  themes: Record<Theme, string>
  language: string
  shortcuts: string
}

/** Both dialogs with their words, and the commands of every page. Load this file late. */
export function CommandDialogs({
  shown,
  names,
  onShow,
  onClose,
}: {
  shown: HelpDialog | null
  names: CommandNames
  onShow: (dialog: HelpDialog) => void
  onClose: () => void
}) {
  const router = useRouter()
  const { locale } = names
  const commands: Command[] = [
    ...usePageCommands(),
    ...rooms.map(({ key, href }) => ({
      id: key,
      label: names.rooms[key],
      run: () => router.push(href),
    })),
    { id: 'light', label: names.themes.light, run: () => chooseTheme('light') },
    { id: 'dark', label: names.themes.dark, run: () => chooseTheme('dark') },
    {
      id: 'language',
      label: names.language,
      run: () => {
        remember(localeCookie, locale === 'zh' ? 'en' : 'zh')
        router.refresh()
      },
    },
    { id: 'shortcuts', label: names.shortcuts, keys: ['?'], run: () => onShow('shortcuts') },
  ]
  return (
    <NextIntlClientProvider locale={locale} messages={{ help: locale === 'zh' ? zh : en }}>
      <ShortcutsDialog open={shown === 'shortcuts'} onClose={onClose} />
      <CommandPalette open={shown === 'palette'} commands={commands} onClose={onClose} />
    </NextIntlClientProvider>
  )
}
