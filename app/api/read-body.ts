import 'server-only'
import { UserError } from '@/lib/errors'

async function* byChunk(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

/** Reads a body as UTF-8 and stops at `limit` bytes, whatever the header said of its length. */
export async function readTextBody(request: Request, limit: number): Promise<string> {
  const tooLarge = () =>
    new UserError('tooLarge', {
      code: 'body_too_large',
      message: `The body is larger than ${limit} bytes.`,
      limit,
    })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of byChunk(request.body)) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Reads a JSON body of at most `limit` bytes. */
export async function readJsonBody(request: Request, limit: number): Promise<unknown> {
  const text = await readTextBody(request, limit)
  try {
    return JSON.parse(text)
  } catch {
    throw new UserError('invalid', { code: 'invalid_json', message: 'The body is not valid JSON.' })
  }
}
