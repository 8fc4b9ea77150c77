/** What a browser is told of what happened. Client-safe. */

/** Rows carry these words: add to them, never rename one. */
export const activityVerbs = [
  'picture_ready',
  'picture_failed',
  'approved',
  'changes_requested',
  'rejected',
  'reopened',
  'decision_undone',
  'rated',
  'commented',
  'comment_deleted',
  'text_checked',
  'tagged',
  'collected',
  'trashed',
  'restored',
  'shared',
  'share_revoked',
  'joined',
] as const
export type ActivityVerb = (typeof activityVerbs)[number]

export interface ActivityEvent {
  id: string
  /** ISO 8601. */
  at: string
  actor: { id: string | null; name: string }
  verb: string
  imageId: string | null
  /** People's own words: the prompt's beginning, a comment's, a collection's name. */
  subject: string
  /** As the writer left it: read it with care. */
  details: unknown
}

/** The answer of `GET /api/activity`. */
export interface ActivityAnswer {
  /** Where to go on. Opaque. */
  cursor: string
  /** In the order they became visible. One may come twice: its `id` tells. */
  events: ActivityEvent[]
  /** More happened than is listed: whatever was read before is to be read again. */
  missed: boolean
  /** Notifications the person has not read yet. */
  unread: number
}

export function isActivityVerb(verb: string): verb is ActivityVerb {
  return activityVerbs.some((known) => known === verb)
}

/** The cursor of somebody who has just read the page and nothing since. */
export function cursorFrom(readAt: Date): string {
  return `start.0.${readAt.getTime()}`
}
