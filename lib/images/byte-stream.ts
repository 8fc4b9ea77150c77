import type { Readable } from 'node:stream'

/**
 * Reads only as fast as the other side takes; when that side leaves, the source is closed. `signal`
 * tells of one that left before it began to read: nobody cancels a stream that was never taken.
 */
export function byteStream(source: Readable, signal: AbortSignal): ReadableStream<Uint8Array> {
  const close = () => source.destroy()
  if (signal.aborted) close()
  signal.addEventListener('abort', close, { once: true })
  source.once('close', () => signal.removeEventListener('abort', close))
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      cancel() {
        close()
      },
    },
    { highWaterMark: 0 },
  )
}
