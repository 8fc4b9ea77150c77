import '@fontsource-variable/geist-mono'
import '@fontsource-variable/hanken-grotesk'
import '@fontsource-variable/noto-sans-sc'
import '@fontsource-variable/noto-serif-sc'
import '@fontsource-variable/source-serif-4/opsz.css'
import './globals.css'

import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { isTheme, themeCookie } from '@/components/shell/theme'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('productName'), template: `%s · ${t('productName')}` },
    description: t('description'),
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafa' },
    { media: '(prefers-color-scheme: dark)', color: '#1c1c1c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made ahead of time would carry no nonce, and none of its scripts would run.
  await connection()
  const theme = (await cookies()).get(themeCookie)?.value
  const locale = await getLocale()
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'} data-theme={isTheme(theme) ? theme : undefined}>
      <body>{children}</body>
    </html>
  )
}
