/** What a browser is told of a notification. Client-safe. */

export const notificationKinds = [
  'mention',
  'reply',
  'approved',
  'changes_requested',
  'rejected',
  'reopened',
  'own_budget_near',
  'own_budget_reached',
  'team_budget_near',
  'team_budget_reached',
  'picture_failed',
  'picture_unknown',
  'picture_lost',
  'picture_quarantined',
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
