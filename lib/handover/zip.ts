import 'server-only'
import { makeZip } from 'client-zip'
import type { Readable } from 'node:stream'

export { zipNames } from './zip-names'

export interface ZipEntry {
  name: string
  lastModified: Date
  /** Asked only when its turn has come; `null`: the bytes are not there. */
  open: () => Promise<Readable | Uint8Array | string | null>
}

/**
 * A ZIP written while it is read: nothing is held in memory but the piece on its way, and pictures are not
 * compressed again. What is missing is named in `MISSING.txt` rather than left out without a word. When the
 * reader leaves, the open entry is closed.
 */
export function zipOf(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): ReadableStream<Uint8Array> {
  let source: Readable | undefined
  async function* files() {
    const missing: string[] = []
    for await (const { name, lastModified, open } of entries) {
      const input = await open()
      if (input === null) {
        missing.push(name)
        continue
      }
      source = typeof input === 'object' && 'pipe' in input ? input : undefined
      yield { name, lastModified, input }
    }
    if (missing.length > 0)
      yield { name: 'MISSING.txt', lastModified: new Date(), input: `${missing.join('\n')}\n` }
  }
  const zip = makeZip(files(), { buffersAreUTF8: true }).getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await zip.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        source?.destroy()
        // It throws the reason back at us.
        await zip.cancel().catch(() => undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

export function zipResponse(body: ReadableStream<Uint8Array>, fileName: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
