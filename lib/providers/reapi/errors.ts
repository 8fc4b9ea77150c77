/** reAPI's refusals and failures. The HTTP status decides, then the first digit of the five-digit code. */
import type { JsonAnswer } from '@/lib/net/request'
import type { ProviderError } from '../errors'
import { type FailureKind } from '../errors'
import type { Phase } from '../exchange'
import { failedAnswer, kindByStatus, messageByStatus, type Verdict } from '../failed-answer'
import { retryAfterMs } from '../retry-after'
import { errorAnswer, type Task } from './wire'

const policyCategory = '8'

/** For every answer whose status is not 2xx. */
export function refusal(
  apiKey: string,
  answer: JsonAnswer,
  phase: Phase,
  now: Date,
): ProviderError {
  const parsed = errorAnswer.safeParse(answer.json)
  const { code, message, request_id: requestId } = parsed.data?.error ?? {}
  const verdict: Verdict = {
    kind: refusalKind(answer.status, code, phase),
    code: code ?? `http_${answer.status}`,
    message: message ?? messageByStatus(answer.status),
    requestId,
  }
  if (verdict.kind === 'throttled')
    verdict.retryAfterMs = retryAfterMs(answer.headers['retry-after'], now)
  if (answer.status === 404 && phase === 'read') verdict.notFound = true
  return failedAnswer(apiKey, answer, verdict)
}

function refusalKind(status: number, code: string | undefined, phase: Phase): FailureKind {
  const byStatus = kindByStatus(status, phase)
  const isClientError = status === 400 || status === 403 || status === 422
  return isClientError && code?.startsWith(policyCategory) ? 'moderated' : byStatus
}

/** A task that ended as `failed`; its credits were given back before anybody could see it. */
export function failedTask(apiKey: string, answer: JsonAnswer, task: Task): ProviderError {
  const code = task.error?.code
  return failedAnswer(apiKey, answer, {
    kind: code?.startsWith(policyCategory) ? 'moderated' : 'refused',
    code: code ?? 'task_failed',
    message: task.error?.message ?? 'The provider could not make this picture, and says no more.',
    requestId: task.error?.request_id ?? task.id ?? task.task_id,
  })
}

/** A 2xx that does not hold what was promised: after a submit, a picture may have been charged. */
export function unreadable(apiKey: string, answer: JsonAnswer, phase: Phase): ProviderError {
  return failedAnswer(apiKey, answer, {
    kind: kindByStatus(answer.status, phase),
    code: 'unreadable_answer',
    message: messageByStatus(answer.status),
  })
}
