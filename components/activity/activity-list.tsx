import clsx from 'clsx'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ownWords, starsOf } from '@/components/activity/event-words'
import { isActivityVerb, type ActivityEvent } from '@/lib/activity/view'

/** Who did what, newest first; and which picture it was, unless `ofOne` says that all are about the one in sight. */
export async function ActivityList({
  events,
  ofOne = false,
}: {
  events: readonly ActivityEvent[]
  ofOne?: boolean
}) {
  const t = await getTranslations('activity')
  const format = await getFormatter()
  const now = new Date()
  if (events.length === 0) return <p className="text-ink-2">{t('empty')}</p>
  return (
    <ol className="border-y border-line">
      {events.map((event) => (
        <li
          key={event.id}
          className="flex items-center gap-3 border-b border-line py-2 last:border-b-0"
        >
          {ofOne ? null : <Thumb imageId={event.imageId} />}
          <span className="min-w-0 flex-1 wrap-anywhere">
            <span className="font-medium">{event.actor.name || t('somebody')}</span>{' '}
            {t(`verb.${isActivityVerb(event.verb) ? event.verb : 'other'}`, {
              stars: starsOf(event),
            })}
            <Words imageId={ofOne ? null : event.imageId} lines={ownWords(event, ofOne)} />
          </span>
          <time
            dateTime={event.at}
            title={format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short' })}
            className="shrink-0 text-small text-ink-2"
          >
            {format.relativeTime(new Date(event.at), now)}
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

function Words({ imageId, lines }: { imageId: string | null; lines: readonly string[] }) {
  const look = 'words line-clamp-2 block text-ink-2'
  return lines.map((line) =>
    imageId === null ? (
      <span key={line} dir="auto" className={look}>
        {line}
      </span>
    ) : (
      <Link
        key={line}
        dir="auto"
        href={`/gallery/${imageId}`}
        className={`${look} hover:underline`}
      >
        {line}
      </Link>
    ),
  )
}
