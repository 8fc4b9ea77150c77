import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { openQuarantined } from '@/lib/generations/quarantine'
import { byteStream } from '@/lib/images/byte-stream'
import { storage } from '@/lib/images/storage'

interface Context {
  params: Promise<{ generationId: string }>
}

const idPattern = /^[A-Za-z0-9_-]{1,80}$/

/** Bytes that were refused as a picture: a file to be saved, never anything a browser would open. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const { generationId } = await params
    if (!idPattern.test(generationId)) throw notFound()
    const kept = await openQuarantined(database(), actor, generationId, storage())
    if (!kept) throw notFound()
    return new Response(byteStream(kept.stream, request.signal), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="quarantined-${generationId}.bin"`,
        'content-length': String(kept.size),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  })
}
