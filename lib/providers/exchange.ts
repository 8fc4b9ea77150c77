/** One JSON exchange with a provider, its failures told apart by what they mean for money. */
import { type JsonAnswer, requestJson } from '@/lib/net/request'
import { RequestFailure } from '@/lib/net/request-failure'
import { type FailureKind, ProviderError } from './errors'
import type { Call, ProviderSettings } from './provider'

/** `submit` may cost money when it arrives; `read` is free and may be repeated. */
export type Phase = 'submit' | 'read'

export interface ExchangeRequest {
  phase: Phase
  /** Below the base URL, beginning with a slash, already escaped. */
  path: string
  body?: unknown
  defaultTimeoutMs: number
}

/** Any HTTP status is an answer. Throws `ProviderError` when there is none to judge. */
export async function exchange(
  settings: ProviderSettings,
  { phase, path, body, defaultTimeoutMs }: ExchangeRequest,
  call: Call = {},
): Promise<JsonAnswer> {
  try {
    return await requestJson({
      method: phase === 'submit' ? 'POST' : 'GET',
      url: endpoint(settings.baseUrl, path),
      headers: { authorization: `Bearer ${settings.apiKey}` },
      body,
      signal: call.signal,
      timeoutMs: call.timeoutMs ?? defaultTimeoutMs,
    })
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error
    const { answer } = error
    // A client error is a refusal from its first line on, however its body ended.
    if (answer && answer.status >= 400 && answer.status < 500) return { ...answer, json: undefined }
    throw new ProviderError({
      kind: kindOf(error, phase),
      code: error.reason,
      message: error.message,
      status: answer?.status,
    })
  }
}

function kindOf(failure: RequestFailure, phase: Phase): FailureKind {
  if (failure.reason === 'unsendable') return 'blocked'
  if (!failure.sent) return 'unavailable'
  if (phase === 'submit') return 'ambiguous'
  return failure.reason === 'answer_too_large' || failure.reason === 'answer_unreadable'
    ? 'malformed'
    : 'unavailable'
}

function endpoint(baseUrl: string, path: string): URL {
  const url = new URL(baseUrl)
  url.pathname = url.pathname.replace(/\/+$/, '') + path
  return url
}
