import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages } from '@/i18n/en'

/** Sends only the named namespaces to the browser: the rest would be weight for nothing. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: (keyof Messages)[]
  children: ReactNode
}) {
  const messages = await getMessages()
  const wanted = Object.fromEntries(namespaces.map((name) => [name, messages[name]]))
  return <NextIntlClientProvider messages={wanted}>{children}</NextIntlClientProvider>
}
