'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'

/** What variables stand for, several prompts: exactly what will be sent. */
export function SentList({ prompts }: { prompts: readonly string[] }) {
  const t = useTranslations('playground')
  return (
    <Disclosure
      open
      summary={
        <span className="text-small font-semibold">{t('sent', { count: prompts.length })}</span>
      }
      className="border-t border-line pt-1"
    >
      <ol
        aria-label={t('sent', { count: prompts.length })}
        tabIndex={0}
        className="flex max-h-40 flex-col gap-1 overflow-y-auto pb-1"
      >
        {prompts.map((prompt, place) => (
          <li key={place} className="flex min-w-0 items-baseline gap-2">
            <span
              aria-hidden="true"
              className="w-5 shrink-0 text-right text-micro text-ink-3 tabular-nums"
            >
              {place + 1}
            </span>
            <span dir="auto" className="words min-w-0 text-body wrap-anywhere">
              {prompt}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
