import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { decodeCursor } from '@/lib/activity/cursor'
import { activityFeed } from '@/lib/activity/live'
import type { ActivityAnswer } from '@/lib/activity/view'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { countUnread } from '@/lib/notifications/queries'

export const dynamic = 'force-dynamic'

/** Short of the half minute after which proxies give up; and whoever may no longer listen is found out by then. */
const holdMs = 25_000

/** What happened `after` the cursor. It waits for the first thing to happen, and answers a page's own cursor at once. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const cursor = decodeCursor(new URL(request.url).searchParams.get('after') ?? '')
    if (cursor === null)
      throw new UserError('invalid', {
        code: 'invalid_cursor',
        message: 'This cursor was not made here.',
        field: 'after',
      })
    const happened = await activityFeed().after(cursor, {
      userId: actor.userId,
      signal: request.signal,
      holdMs: cursor.feed === 'start' ? 0 : holdMs,
    })
    const body: ActivityAnswer = { ...happened, unread: await countUnread(database(), actor) }
    return Response.json(body, { headers: { 'cache-control': 'no-cache, no-transform' } })
  })
}
