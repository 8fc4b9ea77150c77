/** The shapes of an answer that both wires share. */
import { createHash, randomUUID } from 'node:crypto'

/** Longer than any documented request by far. */
const bodyLimit = 64 * 1024

export type Body = { json: unknown } | 'too-large' | 'not-json'

export async function readBody(request: Request): Promise<Body> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > bodyLimit) return 'too-large'
    chunks.push(part.value)
  }
  try {
    return {
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))),
    }
  } catch {
    return 'not-json'
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

export function requestId(): string {
  return randomUUID()
}

/** What a proxy in front says when the service behind it does not. */
export function proxyPage(): Response {
  return new Response(
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
    { status: 502, headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } },
  )
}

/** The head of an answer, and then the connection dies. */
export function brokenConnection(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'))
    },
    pull(controller) {
      controller.error(new Error('the sandbox was told to reset this connection'))
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'content-length': '4096' },
  })
}

/** 0…1, the same for the same words. */
export function fraction(...words: (string | number)[]): number {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest()
  return digest.readUInt32BE(0) / 0x1_0000_0000
}

export function codePoints(text: string): number {
  return Array.from(text).length
}
