import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { database } from '@/lib/db'
import { readNotifications } from '@/lib/notifications/queries'
import type { NotificationsView } from '@/lib/notifications/view'

export const dynamic = 'force-dynamic'

/** One's own notes, newest first. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const view: NotificationsView = { notifications: await readNotifications(database(), actor) }
    return Response.json(view, { headers: { 'cache-control': 'no-store' } })
  })
}
