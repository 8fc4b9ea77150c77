import 'server-only'
import { systemClock, type Clock } from '@/lib/clock'
import { serveResult } from '@/lib/sandbox/results'
import { answerModelStudio } from '@/lib/sandbox/model-studio'
import { answerReapi } from '@/lib/sandbox/reapi'

/**
 * Both providers, played from their documents. `path` is what follows `/sandbox/`:
 *
 *   reapi/api/v1/…          reAPI's wire
 *   model-studio/api/v1/…   Model Studio's wire
 *   files/…                 where finished pictures are fetched, by signed and expiring links
 */
export async function handleSandbox(
  request: Request,
  path: readonly string[],
  clock: Clock = systemClock,
): Promise<Response> {
  const [wire, ...rest] = path
  switch (wire) {
    case 'reapi':
      return answerReapi(request, rest.join('/'), clock)
    case 'model-studio':
      return answerModelStudio(request, rest.join('/'), clock)
    case 'files':
      return serveResult(request, rest.join('/'), clock)
    default:
      return new Response(null, { status: 404 })
  }
}
