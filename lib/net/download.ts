import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Client, type Dispatcher } from 'undici'
import { deadlineFor } from './deadline'
import { DownloadError } from './download-error'
import { guardedConnector, type GuardOptions } from './guarded-connector'
import { checkUrl, type AllowHost } from './url-check'

export interface DownloadRequest {
  url: string
  allow: AllowHost
  /** Must not exist yet; holds whatever arrived when the download fails. */
  file: string
  /** Default 32 MB. */
  maxBytes?: number
  /** From name resolution to the last byte; default one minute. */
  deadlineMs?: number
  /** Longest silence; default 15 seconds. */
  idleMs?: number
  signal?: AbortSignal
  resolve?: GuardOptions['resolve']
  dial?: GuardOptions['dial']
}

export interface Downloaded {
  file: string
  bytes: number
  /** Hex. */
  sha256: string
  /** As claimed by the host; proves nothing. */
  contentType?: string
}

const goneStatuses = new Set([403, 404, 410])

const header = (response: Dispatcher.ResponseData, name: string): string | undefined => {
  const value = response.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** Looks at everything the head tells, before any of the body is read. Returns the announced length. */
function checkHead(
  response: Dispatcher.ResponseData,
  host: string,
  maxBytes: number,
): number | undefined {
  const { statusCode } = response
  if (statusCode >= 300 && statusCode < 400)
    throw new DownloadError('refused', 'redirect_refused', `${host} redirects elsewhere.`)
  if (goneStatuses.has(statusCode))
    throw new DownloadError('gone', `http_${statusCode}`, `${host} answered ${statusCode}.`)
  if (statusCode !== 200)
    throw new DownloadError('unavailable', `http_${statusCode}`, `${host} answered ${statusCode}.`)
  const encoding = header(response, 'content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity')
    throw new DownloadError(
      'refused',
      'encoding_refused',
      `${host} sent an encoded body, which was not asked for.`,
    )
  const announced = header(response, 'content-length')
  if (announced === undefined) return undefined
  if (Number(announced) > maxBytes) throw tooLarge(host, maxBytes)
  return Number(announced)
}

const tooLarge = (host: string, maxBytes: number) =>
  new DownloadError(
    'too_large',
    'too_large',
    `The result at ${host} is larger than ${maxBytes} bytes.`,
  )

/** Only the code of an unknown fault is kept: its message might quote the request. */
function networkFailure(error: unknown, host: string, ended: AbortSignal): DownloadError {
  if (error instanceof DownloadError) return error
  if (ended.reason instanceof DownloadError) return ended.reason
  const code =
    error instanceof Error && 'code' in error ? String(error.code).toLowerCase() : 'network'
  return new DownloadError('unavailable', code, `The connection to ${host} failed (${code}).`)
}

/**
 * Fetches a picture from a host we were told about by somebody else: one GET, no key, no redirect,
 * no decompression, never more than `maxBytes`, memory flat whatever the size.
 * Throws `DownloadError`; a fault of the local file is thrown as the system gave it.
 */
export async function download(request: DownloadRequest): Promise<Downloaded> {
  const { maxBytes = 32 * 1024 * 1024, deadlineMs = 60_000, idleMs = 15_000 } = request
  const { url, privateAllowed } = checkUrl(request.url, request.allow)
  const { host } = url
  const { signal, release } = deadlineFor(host, deadlineMs, request.signal)
  const client = new Client(url.origin, {
    connect: guardedConnector({
      privateAllowed,
      timeoutMs: Math.min(idleMs, deadlineMs),
      resolve: request.resolve,
      dial: request.dial,
    }),
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
  })
  // A request that still waits for its connection does not hear its own signal: end the client.
  const destroy = () => void client.destroy(signal.reason)
  signal.addEventListener('abort', destroy, { once: true })

  try {
    signal.throwIfAborted()
    const response = await client
      .request({
        method: 'GET',
        path: url.pathname + url.search,
        headers: { accept: 'image/png, image/jpeg, image/webp', 'accept-encoding': 'identity' },
      })
      .catch((error: unknown) => {
        throw networkFailure(error, host, signal)
      })
    // Leaving early destroys the client, and the body with it: nobody else listens for that.
    response.body.on('error', () => undefined)
    const announced = checkHead(response, host, maxBytes)

    const hash = createHash('sha256')
    let bytes = 0
    async function* measured(body: AsyncIterable<Buffer>) {
      // Caught here, so that what the pipeline itself throws is the file's fault.
      try {
        for await (const chunk of body) {
          bytes += chunk.length
          if (bytes > maxBytes) throw tooLarge(host, maxBytes)
          hash.update(chunk)
          yield chunk
        }
      } catch (error) {
        throw networkFailure(error, host, signal)
      }
    }
    const file = createWriteStream(request.file, { flags: 'wx', mode: 0o600 })
    await pipeline(measured(response.body), file)
    if (announced !== undefined && bytes !== announced)
      throw new DownloadError('unavailable', 'truncated', `${host} sent less than it announced.`)
    return {
      file: request.file,
      bytes,
      sha256: hash.digest('hex'),
      contentType: header(response, 'content-type'),
    }
  } finally {
    release()
    signal.removeEventListener('abort', destroy)
    await client.destroy()
  }
}
