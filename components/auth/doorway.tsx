import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/shell/client-messages'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Mark } from '@/components/shell/mark'

/** The page before one is in: the form on paper, and beside it a picture on the table. */
export async function Doorway({
  title,
  lead,
  note,
  children,
}: {
  title: string
  lead: string
  note?: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations('auth')
  const shell = await getTranslations('shell')
  const locale = await getLocale()
  return (
    <div className="grid min-h-dvh lg:grid-cols-[560px_1fr]">
      <div className="mx-auto flex w-full max-w-[456px] flex-col gap-12 px-4 py-8">
        <header className="flex items-center justify-between">
          <span className="flex items-center gap-2.5 font-semibold">
            <Mark />
            {shell('productName')}
          </span>
          <LanguageSwitch
            to={locale === 'zh' ? 'en' : 'zh'}
            label={shell('switchLanguage')}
            short={shell('switchLanguageShort')}
          />
        </header>
        <main className="flex flex-1 flex-col gap-8">
          <div className="flex flex-col gap-3 lg:pt-8">
            <h1 className="text-figure font-semibold">{title}</h1>
            <p className="text-prompt text-ink-2">{lead}</p>
          </div>
          <ClientMessages namespaces={['auth']}>{children}</ClientMessages>
          {note ? <div className="mt-auto">{note}</div> : null}
        </main>
      </div>
      <aside className="hidden items-center bg-table p-16 lg:flex">
        <figure className="flex w-full flex-col gap-4">
          <img
            src="/demonstration.jpg"
            alt=""
            width={1200}
            height={800}
            loading="lazy"
            className="h-auto w-full"
          />
          <figcaption className="flex items-start justify-between gap-12">
            <span className="words max-w-96 text-prompt">{t('demonstrationPrompt')}</span>
            <span className="shrink-0 text-small text-ink-2">{t('demonstration')}</span>
          </figcaption>
        </figure>
      </aside>
    </div>
  )
}
