import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { readReviews } from '@/lib/review/read-reviews'

export const dynamic = 'force-dynamic'

const most = 60

/** The reviews of the pictures named by `ids`, between commas; what is not there is left out. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',')
    if (ids.length > most)
      throw new UserError('invalid', {
        code: 'too_many_pictures',
        message: `At most ${most} at a time.`,
        field: 'ids',
        limit: most,
      })
    const reviews = await readReviews(database(), actor, ids)
    return Response.json({ reviews }, { headers: { 'cache-control': 'private, no-store' } })
  })
}
