/** JSON to a provider. One call, one connection, one request: what this file cannot do is send twice. */
import { buildConnector, Client } from 'undici'
import { connectFailure, type PartialAnswer, RequestFailure } from './request-failure'

export interface JsonRequest {
  method: 'GET' | 'POST'
  url: URL
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal
  /** One deadline for everything: name, connection, writing, waiting, reading. Milliseconds. */
  timeoutMs: number
  /** Default 2 MB. */
  maxBytes?: number
}

export interface JsonAnswer extends PartialAnswer {
  /** Any status counts as an answer. `undefined`: the text is not JSON. */
  json: unknown
}

const twoMegabytes = 2 * 1024 * 1024
const connectTimeoutMs = 10_000

/**
 * Throws `RequestFailure`. Redirects are answers, never followed, so the headers go to `url`'s origin alone;
 * proxy variables and content codings are ignored. A fresh connection each time: on a reused one the
 * server's idle timeout can reset a POST on its way, and nobody could say whether it was accepted.
 */
export async function requestJson(request: JsonRequest): Promise<JsonAnswer> {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), request.timeoutMs)
  const signal = AbortSignal.any([deadline.signal, ...(request.signal ? [request.signal] : [])])
  const line = singleConnection(signal)
  let client: Client | undefined
  let answer: PartialAnswer | undefined
  try {
    // The library's own timeouts are off: its default would cut a provider that may think for 300 s.
    client = new Client(request.url.origin, {
      connect: line.connect,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const response = await client.request({
      method: request.method,
      path: request.url.pathname + request.url.search,
      headers: headersOf(request),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal,
      reset: true,
    })
    answer = { status: response.statusCode, headers: flatten(response.headers), text: '' }
    await readText(response.body, request.maxBytes ?? twoMegabytes, answer)
    return { ...answer, json: parse(answer.text) }
  } catch (error) {
    if (error instanceof RequestFailure) throw error
    const code = errorCode(error)
    if (deadline.signal.aborted) throw new RequestFailure('timeout', line.opened(), answer)
    if (request.signal?.aborted) throw new RequestFailure('aborted', line.opened(), answer)
    if (code === 'UND_ERR_INVALID_ARG') throw new RequestFailure('unsendable', false)
    if (!line.opened()) throw new RequestFailure(connectFailure(code), false)
    throw new RequestFailure(
      isGibberish(error) ? 'answer_unreadable' : 'connection_lost',
      true,
      answer,
    )
  } finally {
    clearTimeout(timer)
    await client?.destroy()
  }
}

function headersOf(request: JsonRequest): Record<string, string> {
  return request.body === undefined
    ? request.headers
    : { ...request.headers, 'content-type': 'application/json' }
}

/**
 * `opened` tells whether a request can have left. The client itself would reconnect in some corners, and goes on
 * connecting for a request that was given up: here both end at once.
 */
function singleConnection(signal: AbortSignal) {
  const connector = buildConnector({ timeout: connectTimeoutMs })
  let attempted = false
  let opened = false
  const connect: buildConnector.connector = (options, callback) => {
    const refuse = () => callback(new Error('no connection is wanted any more'), null)
    if (attempted || signal.aborted) return refuse()
    attempted = true
    signal.addEventListener('abort', refuse, { once: true })
    connector(options, (error, socket) => {
      signal.removeEventListener('abort', refuse)
      if (signal.aborted) return void socket?.destroy()
      if (error) return callback(error, null)
      opened = true
      callback(null, socket)
    })
  }
  return { connect, opened: () => opened }
}

async function readText(
  body: AsyncIterable<Buffer>,
  maxBytes: number,
  answer: PartialAnswer,
): Promise<void> {
  const decoder = new TextDecoder()
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new RequestFailure('answer_too_large', true, answer)
    answer.text += decoder.decode(chunk, { stream: true })
  }
  answer.text += decoder.decode()
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

function isGibberish(error: unknown): boolean {
  return error instanceof Error && error.name === 'HTTPParserError'
}
