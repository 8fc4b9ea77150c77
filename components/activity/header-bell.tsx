import { getLocale, getTranslations } from 'next-intl/server'
import { NotificationBell } from '@/components/activity/notification-bell'
import { cursorFrom } from '@/lib/activity/view'

/** The bell with its words: the header of every page has it, and sends no message file along. */
export async function HeaderBell() {
  const t = await getTranslations('activity')
  const words = {
    notifications: t('notifications'),
    empty: t('noNotifications'),
    failed: t('notificationsFailed'),
    allActivity: t('allActivity'),
    kinds: {
      mention: t('kind.mention'),
      reply: t('kind.reply'),
      approved: t('kind.approved'),
      changes_requested: t('kind.changes_requested'),
      rejected: t('kind.rejected'),
      reopened: t('kind.reopened'),
      budget: t('kind.budget'),
      failure: t('kind.failure'),
    },
  }
  return (
    <NotificationBell since={cursorFrom(new Date())} locale={await getLocale()} words={words} />
  )
}
