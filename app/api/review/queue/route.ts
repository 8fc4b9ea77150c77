import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { database } from '@/lib/db'
import { readQueue } from '@/lib/review/queue'

export const dynamic = 'force-dynamic'

/** What waits for the caller, oldest first, from `cursor` on. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const cursor = new URL(request.url).searchParams.get('cursor')
    const page = await readQueue(database(), actor, cursor)
    return Response.json(page, { headers: { 'cache-control': 'private, no-store' } })
  })
}
