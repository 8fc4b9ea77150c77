import { getLocale, getTranslations } from 'next-intl/server'
import { NotificationBell } from '@/components/activity/notification-bell'
import { cursorFrom } from '@/lib/activity/view'
import { notificationKinds, type NotificationKind } from '@/lib/notifications/view'

const byKind = (word: (kind: NotificationKind) => string) =>
  Object.fromEntries(notificationKinds.map((kind) => [kind, word(kind)])) as Record<
    NotificationKind,
    string
  >

/** The bell with its words: the header of every page has it, and sends no message file along. */
export async function HeaderBell() {
  const t = await getTranslations('activity')
  const words = {
    notifications: t('notifications'),
    empty: t('noNotifications'),
    failed: t('notificationsFailed'),
    allActivity: t('allActivity'),
    kinds: byKind((kind) => t(`kind.${kind}`)),
  }
  return (
    <NotificationBell since={cursorFrom(new Date())} locale={await getLocale()} words={words} />
  )
}
