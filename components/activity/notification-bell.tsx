'use client'

import { Bell } from 'lucide-react'
import { useEffect, useState } from 'react'
import bell from '@/components/activity/bell.module.css'
import { listen, openFeed } from '@/components/activity/feed-connection'
import { NotificationList, type NotificationWords } from '@/components/activity/notification-list'
import { markNotificationsRead } from '@/lib/notifications/read-action'
import type { NotificationsView, NotificationView } from '@/lib/notifications/view'

/** `null` when it could not be had. */
async function fetchNotifications(): Promise<NotificationView[] | null> {
  try {
    const response = await fetch('/api/notifications', { cache: 'no-store' })
    if (!response.ok) return null
    return ((await response.json()) as NotificationsView).notifications
  } catch {
    return null
  }
}

/** Quiet: a count, no sound, no pop-up. It opens the tab's one connection to what happens. */
export function NotificationBell({
  since,
  locale,
  words,
}: {
  /** The cursor of the moment when this page was made. */
  since: string
  locale: string
  words: NotificationWords & { notifications: string }
}) {
  const [unread, setUnread] = useState(0)
  const [notifications, setNotifications] = useState<NotificationView[] | null>([])
  const [openedAt, setOpenedAt] = useState(0)

  useEffect(() => listen({ onUnread: setUnread }), [])
  // A page that is rendered anew tells a later moment; the tab has been listening since the first.
  const [begun] = useState(since)
  useEffect(() => openFeed(begun), [begun])

  async function open() {
    setOpenedAt(Date.now())
    const current = await fetchNotifications()
    setNotifications(current)
    const newest = current?.[0]
    if (!newest || current.every(({ read }) => read)) return
    const result = await markNotificationsRead({ newestId: newest.id }).catch(() => null)
    if (result?.ok) setUnread(0)
  }

  return (
    <>
      <button
        type="button"
        popoverTarget="notifications"
        aria-label={unread > 0 ? `${words.notifications} (${unread})` : words.notifications}
        title={words.notifications}
        className={`${bell.anchor} relative grid size-8 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink max-sm:size-11`}
      >
        <Bell size={16} strokeWidth={1.75} aria-hidden="true" />
        {unread > 0 ? (
          <span
            aria-hidden="true"
            className="absolute right-0 top-0 min-w-4 rounded-full bg-accent px-1 text-center text-micro font-semibold text-on-accent"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        ) : null}
      </button>
      <div
        id="notifications"
        popover="auto"
        role="region"
        aria-label={words.notifications}
        onToggle={(event) => {
          if (event.newState === 'open') void open()
        }}
        className={`${bell.popover} w-88 max-w-[calc(100vw-32px)] rounded-menu border border-line bg-raised text-body text-ink shadow-menu`}
      >
        <NotificationList
          notifications={notifications}
          now={openedAt}
          locale={locale}
          words={words}
        />
      </div>
    </>
  )
}
