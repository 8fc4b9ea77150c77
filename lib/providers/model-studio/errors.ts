/** Model Studio's failures: the code decides; without one, the HTTP status does. */
import type { Region } from '@/lib/catalog/models'
import type { JsonAnswer } from '@/lib/net/request'
import type { ProviderError } from '../errors'
import { failedAnswer, kindByStatus, messageByStatus, type Verdict } from '../failed-answer'
import { retryAfterMs } from '../retry-after'
import { meaningOf } from './codes'
import type { GenerationAnswer } from './wire'

const regionNames: Record<Region, string> = { singapore: 'Singapore', beijing: 'Beijing' }

export interface FailureContext {
  apiKey: string
  region?: Region
  now: Date
}

/** `body` is absent when the answer is not the JSON object the reference promises. */
export function generationFailure(
  { apiKey, region, now }: FailureContext,
  answer: JsonAnswer,
  body: GenerationAnswer | undefined,
): ProviderError {
  const code = body?.code
  const said = body?.message ?? messageByStatus(answer.status)
  const verdict: Verdict = {
    ...judge(answer.status, code),
    code: code || (isSuccess(answer.status) ? 'unreadable_answer' : `http_${answer.status}`),
    message: code && meaningOf(code)?.regional ? `${elsewhere(region)} ${said}` : said,
    requestId: body?.request_id,
  }
  if (verdict.kind === 'throttled')
    verdict.retryAfterMs = retryAfterMs(answer.headers['retry-after'], now)
  return failedAnswer(apiKey, answer, verdict)
}

function judge(status: number, code: string | undefined): Pick<Verdict, 'kind' | 'rewriteFailed'> {
  const meaning = code ? meaningOf(code) : undefined
  if (meaning) return { kind: meaning.kind, rewriteFailed: meaning.rewriteFailed }
  // A code that is in no table still says "failed", and failures are free.
  if (code && isSuccess(status)) return { kind: 'refused' }
  return { kind: kindByStatus(status, 'submit') }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function elsewhere(region: Region | undefined): string {
  const place = region === undefined ? 'this region' : `the region ${regionNames[region]}`
  return `Not in ${place}: the model exists in Singapore and Beijing, and a key belongs to one of them.`
}
