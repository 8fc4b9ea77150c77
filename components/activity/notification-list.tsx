import Link from 'next/link'
import type { ReactNode } from 'react'
import { ago } from '@/components/activity/ago'
import type { NotificationKind, NotificationView } from '@/lib/notifications/view'

export interface NotificationWords {
  empty: string
  failed: string
  allActivity: string
  kinds: Record<NotificationKind, string>
}

function placeOf({ kind, imageId }: NotificationView): string | null {
  if (imageId !== null) return `/gallery/${imageId}`
  if (kind.includes('budget')) return '/spend'
  return kind.startsWith('picture_') ? '/' : null
}

/** What a person should know of, newest first. `null` when it could not be loaded. */
export function NotificationList({
  notifications,
  now,
  locale,
  words,
}: {
  notifications: readonly NotificationView[] | null
  now: number
  locale: string
  words: NotificationWords
}) {
  return (
    <>
      {notifications?.length ? (
        <ul className="max-h-[min(60dvh,480px)] overflow-y-auto">
          {notifications.map((notification) => (
            <li key={notification.id} className="border-b border-line">
              <Row href={placeOf(notification)}>
                <span className={notification.read ? '' : 'font-semibold'}>
                  {words.kinds[notification.kind]}
                </span>
                {notification.text ? (
                  <span className="line-clamp-2 text-ink-2 wrap-anywhere">{notification.text}</span>
                ) : null}
                <span className="text-small text-ink-3">{ago(notification.at, now, locale)}</span>
              </Row>
            </li>
          ))}
        </ul>
      ) : (
        <p className="border-b border-line p-4 text-ink-2">
          {notifications ? words.empty : words.failed}
        </p>
      )}
      <Link href="/activity" className="block rounded-b-menu px-4 py-2.5 font-medium hover:bg-sunk">
        {words.allActivity}
      </Link>
    </>
  )
}

function Row({ href, children }: { href: string | null; children: ReactNode }) {
  const look = 'flex flex-col px-4 py-2.5'
  return href === null ? (
    <div className={look}>{children}</div>
  ) : (
    <Link href={href} className={`${look} hover:bg-sunk`}>
      {children}
    </Link>
  )
}
