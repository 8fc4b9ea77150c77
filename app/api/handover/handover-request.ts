import 'server-only'
import { z } from 'zod'
import { readTextBody } from '@/app/api/read-body'
import { UserError } from '@/lib/errors'

/** As many as the wall lets a person select. */
export const mostHandedOver = 5_000
const bodyLimit = 256 * 1024

const schema = z.object({
  /** Several may stand in one, between commas. */
  ids: z.array(z.string()).transform((parts) => parts.flatMap((part) => part.split(','))),
  collection: z.string().max(64).optional(),
  settings: z.enum(['beside', 'inside']).default('beside'),
})
export type HandoverRequest = z.output<typeof schema>

const jsonSchema = z.strictObject({
  ids: z.array(z.string()).default([]),
  collection: z.string().optional(),
  settings: z.string().optional(),
})

function check(input: unknown): HandoverRequest {
  const parsed = schema.safeParse(input)
  if (!parsed.success)
    throw new UserError('invalid', {
      code: 'invalid',
      message: 'Name pictures by `ids` or a `collection`; `settings` is `beside` or `inside`.',
      field: parsed.error.issues[0]?.path.join('.'),
    })
  const ids = parsed.data.ids.map((id) => id.trim()).filter((id) => id !== '')
  if (ids.length > mostHandedOver)
    throw new UserError('invalid', {
      code: 'too_many_pictures',
      message: `At most ${mostHandedOver} pictures at a time.`,
      field: 'ids',
      limit: mostHandedOver,
    })
  return { ...parsed.data, ids }
}

const fromParams = (params: URLSearchParams) =>
  check({
    ids: params.getAll('ids'),
    collection: params.get('collection') ?? undefined,
    settings: params.get('settings') ?? undefined,
  })

/** From an address, a form (so that the browser itself saves the stream) or JSON. Throws `UserError`. */
export async function readHandoverRequest(request: Request): Promise<HandoverRequest> {
  if (request.method === 'GET') return fromParams(new URL(request.url).searchParams)
  const text = await readTextBody(request, bodyLimit)
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return fromParams(new URLSearchParams(text))
  try {
    return check(jsonSchema.parse(JSON.parse(text)))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('invalid', {
      code: 'invalid_json',
      message: 'The body is not as expected.',
    })
  }
}
