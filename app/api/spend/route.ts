import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { systemClock } from '@/lib/clock'
import { exportSpend } from '@/lib/cost/spend-export'
import { parseMember, parsePeriod } from '@/lib/cost/spend-period'
import { database } from '@/lib/db'

export const dynamic = 'force-dynamic'

/** Read only as fast as it is sent, and not further once the caller is gone. */
function streamOf(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await lines.return()
    },
  })
}

/** The pictures of a period as CSV: everybody's for an admin, else one's own. Same parameters as the page. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const params = new URL(request.url).searchParams
    const period = parsePeriod(params.get('period'), systemClock.now())
    const lines = exportSpend(database(), actor, {
      period,
      memberId: parseMember(params.get('member')),
    })
    return new Response(streamOf(lines), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="spend-${period.key}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  })
}
