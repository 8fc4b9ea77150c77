import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { StateGlyph } from '@/components/ui/state-glyph'
import { shortPrompt } from '@/lib/gallery/short-prompt'
import type { AtRest } from '@/lib/integrity/damaged'

/** Which pictures the last integrity check found damaged, or that it found none. */
export async function AtRestList({
  atRest: { lastCheck, damaged },
  most,
}: {
  atRest: AtRest
  /** No more than so many are ever listed. */
  most: number
}) {
  const t = await getTranslations('operations.atRest')
  const format = await getFormatter()
  const momentOf = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  if (damaged.length === 0)
    return (
      <p className="text-ink-2">
        {lastCheck === null ? t('never') : t('whole', { moment: momentOf(lastCheck) })}
      </p>
    )
  return (
    <>
      <ul className="border-y border-line">
        {damaged.map(({ imageId, prompt, damage, checkedAt, trashed }) => (
          <li
            key={imageId}
            className="flex flex-col gap-1.5 border-b border-line py-3 last:border-b-0"
          >
            {trashed ? (
              <span className="words line-clamp-1 wrap-anywhere">{shortPrompt(prompt)}</span>
            ) : (
              <Link
                href={`/gallery/${imageId}`}
                className="words line-clamp-1 wrap-anywhere underline underline-offset-4 hover:text-ink-2"
              >
                {shortPrompt(prompt)}
              </Link>
            )}
            <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
              <span className="inline-flex items-center gap-1.5 text-bad">
                <StateGlyph name="warning" size={14} />
                {t(damage)}
              </span>
              {checkedAt === null ? null : (
                <time dateTime={checkedAt.toISOString()}>{momentOf(checkedAt)}</time>
              )}
              {trashed ? <span>{t('trashed')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {damaged.length < most ? null : (
        <p className="text-small text-ink-2">{t('newest', { count: most })}</p>
      )}
    </>
  )
}
