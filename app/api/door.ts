import 'server-only'
import { currentActor, type Actor } from '@/lib/auth/actor'
import { limitReads, limitWrites } from '@/lib/auth/request-limits'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { environment } from '@/lib/env'
import { forbidden, unauthenticated } from '@/lib/errors'

/** Who calls the HTTP API. A cookie may only write from our own pages; a token needs no Origin. Counts against their limits. */
export async function requireApiActor(request: Request): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw unauthenticated()
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  if (writes && actor.via === 'session') {
    const received = {
      origin: request.headers.get('origin'),
      host: request.headers.get('host'),
      secFetchSite: request.headers.get('sec-fetch-site'),
    }
    if (!isSameOrigin(received, environment().nextAuthUrl))
      throw forbidden('This request did not come from our own page.')
  }
  await (writes ? limitWrites(actor) : limitReads(actor))
  return actor
}
