import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { visitorTimeZone } from '@/components/gallery/time-zone-cookie'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { parseFilter } from '@/lib/gallery/filter'
import { furtherPageSize } from '@/lib/gallery/page-request'
import { readWall } from '@/lib/gallery/read-wall'
import { decodeWallCursor } from '@/lib/gallery/wall-cursor'

export const dynamic = 'force-dynamic'

/** The next page of the wall: the filter as the page's address has it, and the `cursor` of the page before. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const params = new URL(request.url).searchParams
    const filter = parseFilter(params)
    const written = params.get('cursor')
    const cursor = written === null ? null : decodeWallCursor(written, filter.sort)
    if (written !== null && cursor === null)
      throw new UserError('invalid', {
        code: 'invalid_cursor',
        message: 'This cursor was not made here.',
        field: 'cursor',
      })
    const page = await readWall(database(), actor, filter, {
      cursor,
      limit: furtherPageSize,
      timeZone: await visitorTimeZone(),
    })
    return Response.json(page, { headers: { 'cache-control': 'private, no-store' } })
  })
}
