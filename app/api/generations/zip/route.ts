import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { readTextBody } from '@/app/api/read-body'
import { database } from '@/lib/db'
import { notFound, UserError } from '@/lib/errors'
import { originalEntries, picturesOfGenerations } from '@/lib/handover/generation-pictures'
import { zipOf, zipResponse } from '@/lib/handover/zip'
import { storage } from '@/lib/images/storage'

export const dynamic = 'force-dynamic'

const most = 1000
const bodyLimit = 128 * 1024
const idPattern = /^[A-Za-z0-9_-]{1,80}$/

/** The originals of the generations named by the form's `id` fields, in one archive. A form, so that the browser itself saves the stream. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const ids = new URLSearchParams(await readTextBody(request, bodyLimit)).getAll('id')
    if (ids.length === 0 || ids.length > most || !ids.every((id) => idPattern.test(id)))
      throw new UserError('invalid', {
        code: 'invalid_request',
        field: 'id',
        message: `Name 1 to ${most} generations.`,
      })
    const pictures = await picturesOfGenerations(database(), actor, ids)
    if (pictures.length === 0) throw notFound()
    return zipResponse(zipOf(originalEntries(pictures, storage())), 'z-image-pictures.zip')
  })
}
