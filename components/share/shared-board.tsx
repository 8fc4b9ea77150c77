import { getTranslations } from 'next-intl/server'
import { SharedFigure } from '@/components/share/shared-figure'
import { sharedTitle } from '@/components/share/shared-title'
import { Mark } from '@/components/shell/mark'
import type { SharedView } from '@/lib/share/view'

/** What is behind a link, for people who have no account here. */
export async function SharedBoard({ token, view }: { token: string; view: SharedView }) {
  const t = await getTranslations('share.public')
  const shell = await getTranslations('shell')
  const { name, pictures, count } = view
  const single = name === null
  return (
    <main className="min-h-dvh bg-table px-4 pb-12 [--surface:var(--table)] sm:px-8">
      <header className="mx-auto flex max-w-320 flex-wrap items-center gap-x-4 gap-y-1 py-4">
        <Mark />
        <h1 dir="auto" className="words min-w-0 flex-1 text-title wrap-anywhere">
          {await sharedTitle(view)}
        </h1>
        <span className="text-small text-ink-2">
          {single ? shell('productName') : t('count', { count })}
        </span>
      </header>
      {pictures.length === 0 ? (
        <p className="py-24 text-center text-ink-2">{t('empty')}</p>
      ) : (
        <div
          className={
            single
              ? 'mx-auto max-w-320'
              : 'mx-auto max-w-320 columns-1 gap-6 sm:columns-2 lg:columns-3'
          }
        >
          {pictures.map((picture, index) => (
            <SharedFigure
              key={picture.id}
              picture={picture}
              number={index + 1}
              token={token}
              large={single}
            />
          ))}
        </div>
      )}
      {count > pictures.length ? (
        <p className="text-center text-small text-ink-2">
          {t('firstOnly', { shown: pictures.length, count })}
        </p>
      ) : null}
    </main>
  )
}
