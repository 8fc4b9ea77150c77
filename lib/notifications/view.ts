/** What a browser is told of a notification. Client-safe. */

export const notificationKinds = [
  'mention',
  'reply',
  'approved',
  'changes_requested',
  'rejected',
  'reopened',
  'budget',
  'failure',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export interface NotificationView {
  id: string
  /** ISO 8601. */
  at: string
  kind: NotificationKind
  imageId: string | null
  text: string
  read: boolean
}

/** The answer of `GET /api/notifications`. */
export interface NotificationsView {
  /** Newest first. */
  notifications: NotificationView[]
}
