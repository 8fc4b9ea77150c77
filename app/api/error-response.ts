import 'server-only'
import { randomUUID } from 'node:crypto'
import { UserError } from '@/lib/errors'
import { logError } from '@/lib/log'
import { TooManyRequests } from '@/lib/rate-limit/too-many-requests'

function headersFor(error: unknown): Record<string, string> {
  if (error instanceof TooManyRequests) return { 'retry-after': String(error.retryAfterSeconds) }
  if (error instanceof UserError && error.status === 401) return { 'www-authenticate': 'Bearer' }
  return {}
}

/** `{error: {code, message, request_id}}` with the status of the failure. What was not meant for people is only logged. */
export function errorResponse(error: unknown): Response {
  const requestId = randomUUID()
  const known = error instanceof UserError
  if (!known) logError('A request failed', error, { requestId })
  const { code, message } = known
    ? error.body
    : { code: 'internal', message: 'Something went wrong on our side.' }
  return Response.json(
    { error: { code, message, request_id: requestId } },
    {
      status: known ? error.status : 500,
      headers: { 'cache-control': 'no-store', ...headersFor(error) },
    },
  )
}
