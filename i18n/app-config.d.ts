import type { Messages } from '@/i18n/en'
import type { Locale } from '@/i18n/locale'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
