/** Outcomes and failures as each provider's documents put them on the wire. */
import type { ServerResponse } from 'node:http'
import type { ProviderFailure } from '@/lib/providers/errors'
import type { Outcome } from '@/lib/providers/provider'

type Link = (url: string) => string
type Answer = Outcome | ProviderFailure

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const isFailure = (answer: Answer): answer is ProviderFailure => 'kind' in answer

/** Failures that are no answer of the provider itself: a cut line, a page of some proxy, a wait. */
function isBeyondWords(response: ServerResponse, failure: ProviderFailure): boolean {
  if (failure.kind === 'ambiguous') response.socket?.destroy()
  else if (failure.kind === 'malformed') {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<html>Bad gateway</html>')
  } else return false
  return true
}

function askToWait(response: ServerResponse, failure: ProviderFailure): void {
  const { retryAfterMs } = failure
  if (retryAfterMs !== undefined)
    response.setHeader('retry-after', String(Math.ceil(retryAfterMs / 1000)))
}

const reapiRefusals = {
  refused: [400, 20001],
  moderated: [400, 80006],
  blocked: [402, 30001],
  throttled: [429, 50001],
  unavailable: [429, 50001],
} as const

export function reapi(response: ServerResponse, answer: Answer, link: Link): void {
  if (!isFailure(answer)) return reapiTask(response, answer, undefined, link)
  if (isBeyondWords(response, answer)) return
  askToWait(response, answer)
  const [status, code] = reapiRefusals[answer.kind as keyof typeof reapiRefusals]
  json(response, status, { error: { code, message: answer.message, request_id: 'req-1' } })
}

export function reapiTask(
  response: ServerResponse,
  answer: Answer,
  id: string | undefined,
  link: Link,
): void {
  if (isFailure(answer)) {
    if (isBeyondWords(response, answer)) return
    const error = { code: answer.kind === 'moderated' ? 80006 : 80001, message: answer.message }
    if (answer.notFound) return json(response, 404, { error: { code: 40400, message: 'No task' } })
    if (answer.kind === 'refused' || answer.kind === 'moderated')
      return json(response, 200, { id, model: 'z-image', status: 'failed', output: null, error })
    askToWait(response, answer)
    const status = { throttled: 429, blocked: 401 }[answer.kind as string] ?? 503
    return json(response, status, { error })
  }
  if (answer.state === 'running') {
    const ticket = answer.ticket as { id: string }
    return json(response, 200, {
      id: ticket.id,
      model: 'z-image',
      status: 'processing',
      created_at: 1,
    })
  }
  json(response, 200, {
    id,
    model: 'z-image',
    status: 'completed',
    output: { image_urls: [link(answer.image.url)] },
  })
}

const dashscopeRefusals = {
  refused: [500, 'InternalError.Algo'],
  moderated: [400, 'DataInspectionFailed'],
  blocked: [400, 'Arrearage'],
  throttled: [429, 'Throttling.RateQuota'],
  unavailable: [503, 'ServiceUnavailable'],
} as const

export function dashscope(response: ServerResponse, answer: Answer, link: Link): void {
  if (isFailure(answer)) {
    if (isBeyondWords(response, answer)) return
    askToWait(response, answer)
    const [status, code] = dashscopeRefusals[answer.kind as keyof typeof dashscopeRefusals]
    return json(response, status, { request_id: 'req-1', code, message: answer.message })
  }
  if (answer.state === 'running') throw new Error('Model Studio is synchronous')
  json(response, 200, {
    output: {
      choices: [
        {
          finish_reason: 'stop',
          message: { role: 'assistant', content: [{ image: link(answer.image.url) }] },
        },
      ],
    },
    usage: { width: 1024, height: 1024, image_count: 1 },
    request_id: 'req-1',
  })
}
