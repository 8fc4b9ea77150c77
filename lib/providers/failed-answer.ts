import type { JsonAnswer } from '@/lib/net/request'
import { ProviderError, type ProviderFailure } from './errors'
import type { Phase } from './exchange'
import { redact } from './redact'

const rawAnswerLimit = 8000
const messageLimit = 1000
const codeLimit = 100

export type Verdict = Omit<ProviderFailure, 'status' | 'rawAnswer'>

/** The error for an answer that was judged: the provider's words cleaned, the answer itself kept. */
export function failedAnswer(apiKey: string, answer: JsonAnswer, verdict: Verdict): ProviderError {
  const { code, message, requestId } = verdict
  return new ProviderError({
    ...verdict,
    code: redact(code, apiKey, codeLimit),
    message: redact(message, apiKey, messageLimit),
    requestId: requestId === undefined ? undefined : redact(requestId, apiKey, codeLimit),
    status: answer.status,
    rawAnswer: answer.text === '' ? undefined : redact(answer.text, apiKey, rawAnswerLimit),
  })
}

/** For statuses that mean the same at every provider, and answers that say nothing else. */
export function kindByStatus(status: number, phase: Phase): ProviderFailure['kind'] {
  if (status === 401 || status === 402 || status === 403) return 'blocked'
  if (status === 429) return 'throttled'
  // A gateway's 408 or any 5xx may have cut a request that was being worked on.
  if (status === 408 || status >= 500) return phase === 'submit' ? 'ambiguous' : 'unavailable'
  // A refused question says nothing about the job it asked for, which may have been charged.
  if (status >= 400) return phase === 'submit' || status === 404 ? 'refused' : 'malformed'
  // By RFC 9110 these ask for the same request elsewhere; after 302 or 303 it may have been acted on.
  if (phase === 'submit' && (status === 301 || status === 307 || status === 308)) return 'refused'
  return phase === 'submit' ? 'ambiguous' : 'malformed'
}

export function messageByStatus(status: number): string {
  if (status >= 300 && status < 400)
    return `The provider answered ${status}, a redirect, which is never followed: check the base URL.`
  return status >= 400
    ? `The provider answered ${status} without a reason we can read.`
    : `The provider answered ${status}, but not with what its reference promises.`
}
