import clsx from 'clsx'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { isActivityVerb, type ActivityEvent } from '@/lib/activity/view'

/** Who did what, newest first. `withPictures` shows which picture, where not all are about one. */
export async function ActivityList({
  events,
  withPictures = false,
}: {
  events: readonly ActivityEvent[]
  withPictures?: boolean
}) {
  const t = await getTranslations('activity')
  const format = await getFormatter()
  const now = new Date()
  if (events.length === 0) return <p className="text-ink-2">{t('empty')}</p>
  return (
    <ol className="border-y border-line">
      {events.map(({ id, at, actor, verb, imageId, subject }) => (
        <li key={id} className="flex items-center gap-3 border-b border-line py-2 last:border-b-0">
          {withPictures ? <Thumb imageId={imageId} /> : null}
          <span className="min-w-0 flex-1 wrap-anywhere">
            <span className="font-medium">{actor.name || t('somebody')}</span>{' '}
            {t(`verb.${isActivityVerb(verb) ? verb : 'other'}`)}
            {subject ? <Subject imageId={withPictures ? imageId : null}>{subject}</Subject> : null}
          </span>
          <time
            dateTime={at}
            title={format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
            className="shrink-0 text-small text-ink-2"
          >
            {format.relativeTime(new Date(at), now)}
          </time>
        </li>
      ))}
    </ol>
  )
}

/** Only to be seen: the words beside it lead to the picture. */
function Thumb({ imageId }: { imageId: string | null }) {
  return (
    <span
      className={clsx('grid size-10 shrink-0 place-items-center', imageId !== null && 'bg-table')}
    >
      {imageId === null ? null : (
        <img
          src={`/api/images/${imageId}/thumb`}
          alt=""
          loading="lazy"
          className="max-h-10 max-w-10"
        />
      )}
    </span>
  )
}

function Subject({ imageId, children }: { imageId: string | null; children: string }) {
  const look = 'words line-clamp-2 block text-ink-2'
  return imageId === null ? (
    <span className={look}>{children}</span>
  ) : (
    <Link href={`/gallery/${imageId}`} className={`${look} hover:underline`}>
      {children}
    </Link>
  )
}
