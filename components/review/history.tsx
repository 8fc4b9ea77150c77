'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useTimeZone } from '@/components/gallery/use-time-zone'
import { verbGlyph } from '@/components/review/state-line'
import { Disclosure } from '@/components/ui/disclosure'
import { StateGlyph } from '@/components/ui/state-glyph'
import { momentName } from '@/lib/gallery/calendar'
import type { DecisionView } from '@/lib/review/view'

/** Who decided what, when and why; what was taken back is struck through, never gone. */
export function History({
  history,
  locale,
  serverZone,
}: {
  history: readonly DecisionView[]
  locale: string
  serverZone: string
}) {
  const t = useTranslations('review')
  const zone = useTimeZone(serverZone)
  if (history.length === 0) return null
  return (
    <Disclosure summary={t('history')}>
      <ol className="flex flex-col gap-2 pb-2 text-small">
        {history.toReversed().map(({ id, by, verb, reason, at, undone }) => (
          <li key={id} className="flex gap-2">
            <span className="mt-px">
              <StateGlyph name={verbGlyph[verb]} size={14} />
            </span>
            <span className="min-w-0 wrap-anywhere">
              <span className={clsx(undone && 'text-ink-3 line-through')}>
                {t(`historyLine.${verb}`, { name: by.name })}
              </span>
              {undone ? <span className="ml-1.5 text-ink-3">{t('undone')}</span> : null}
              {reason === '' ? null : (
                <span dir="auto" className="block text-ink-2">
                  {reason}
                </span>
              )}
              <time dateTime={at} className="block text-ink-3" suppressHydrationWarning>
                {momentName(new Date(at), zone, locale)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
