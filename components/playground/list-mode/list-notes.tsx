'use client'

import { useTranslations } from 'next-intl'
import { mostListPictures, type PreviewedList } from '@/components/playground/list-mode/use-list'
import { longestList } from '@/lib/playground/list/read-list'

/** What is to be known of a list as a whole: its size, and what of it means nothing to us. */
export function ListNotes({ list, pictures }: { list: PreviewedList; pictures: number }) {
  const t = useTranslations('list')
  const { rows, entries, unknownColumns, repeatedColumns, fits } = list
  const bad = entries.filter(({ problems }) => problems.length > 0).length
  return (
    <div role="status" className="flex flex-col gap-0.5 text-small text-ink-2">
      {rows === 0 ? null : (
        <p>
          {t('summary', { rows })}
          {bad > 0 ? ` · ${t('summaryBad', { bad })}` : ''}
        </p>
      )}
      {fits ? null : (
        <p className="text-bad">{t('tooManyRows', { count: rows, limit: longestList })}</p>
      )}
      {pictures > mostListPictures ? (
        <p className="text-bad">
          {t('tooManyPictures', { count: pictures, limit: mostListPictures })}
        </p>
      ) : null}
      {unknownColumns.length > 0 ? (
        <p className="text-warn">{t('unknownColumns', { names: unknownColumns.join(', ') })}</p>
      ) : null}
      {repeatedColumns.length > 0 ? (
        <p className="text-warn">{t('repeatedColumns', { names: repeatedColumns.join(', ') })}</p>
      ) : null}
    </div>
  )
}
