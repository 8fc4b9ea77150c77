import clsx from 'clsx'
import { getTranslations } from 'next-intl/server'
import { costWords } from '@/components/gallery/cost-words'
import { Detail, IdDetail } from '@/components/gallery/detail'
import { momentName } from '@/lib/gallery/calendar'
import type { PictureView } from '@/lib/gallery/view'

function fileSize(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value.toLocaleString(locale, { maximumSignificantDigits: 3 })} ${unit}`
}

/** Who, when, for how much, and what a support desk would ask for. */
export async function PictureRecord({
  picture,
  locale,
  timeZone,
}: {
  picture: PictureView
  locale: string
  timeZone: string
}) {
  const t = await getTranslations('gallery.picture')
  const { cost, tookMs, requestId, providerTaskId, damage, checkedAt } = picture
  const costs = cost && costWords(t, cost, picture.sandbox)
  const ids: [string, string | null][] = [
    [t('requestId'), requestId],
    [t('taskId'), providerTaskId === requestId ? null : providerTaskId],
    [t('checksum'), picture.sha256],
  ]
  return (
    <dl>
      {costs === null ? null : (
        <Detail name={t('cost')}>
          <span className="font-semibold">{costs.said}</span>
          {costs.aside === null ? null : (
            <span className="block text-small text-ink-3">{costs.aside}</span>
          )}
        </Detail>
      )}
      <Detail name={t('author')}>{picture.author ?? t('formerMember')}</Detail>
      <Detail name={t('made')}>
        <time dateTime={picture.createdAt}>
          {momentName(new Date(picture.createdAt), timeZone, locale)}
        </time>
      </Detail>
      {tookMs === null ? null : (
        <Detail name={t('took')}>{t('seconds', { seconds: (tookMs / 1000).toFixed(1) })}</Detail>
      )}
      <Detail name={t('file')}>
        {`${picture.format.toUpperCase()} · ${fileSize(picture.bytes, locale)}`}
        {checkedAt === null ? null : (
          <span className={clsx('block text-small', damage ? 'text-bad' : 'text-ink-3')}>
            {t(`atRest.${damage ?? 'whole'}`, {
              moment: momentName(new Date(checkedAt), timeZone, locale),
            })}
          </span>
        )}
      </Detail>
      {ids.map(([name, value]) =>
        value === null ? null : (
          <IdDetail
            key={name}
            name={name}
            value={value}
            copy={t('copy', { name })}
            copied={t('copied')}
          />
        ),
      )}
    </dl>
  )
}
