/** What came back before the exchange broke off: enough for a status to speak for itself. */
export interface PartialAnswer {
  status: number
  headers: Record<string, string>
  text: string
}

export type RequestFailureReason =
  | 'unsendable'
  | 'name_not_resolved'
  | 'connection_refused'
  | 'connect_timeout'
  | 'connection_failed'
  | 'connection_lost'
  | 'answer_unreadable'
  | 'answer_too_large'
  | 'timeout'
  | 'aborted'

const explanations: Record<RequestFailureReason, string> = {
  unsendable:
    'The request could not be put together: its key or address holds characters that HTTP forbids.',
  name_not_resolved: 'The host name could not be resolved.',
  connection_refused: 'The connection was refused.',
  connect_timeout: 'The connection was not established in time.',
  connection_failed: 'The connection could not be established.',
  connection_lost: 'The connection was lost before the answer was complete.',
  answer_unreadable: 'The answer was not HTTP.',
  answer_too_large: 'The answer was larger than allowed.',
  timeout: 'The answer was not complete in time.',
  aborted: 'The request was given up before its answer was complete.',
}

/**
 * A request without a complete answer. `sent: false` is a proof that the other side cannot have acted on
 * it: no connection was ever established. Anything later is `sent: true`, even when not a byte may have
 * left. Carries neither address nor headers, so that it can be shown and logged.
 */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure'

  constructor(
    readonly reason: RequestFailureReason,
    readonly sent: boolean,
    readonly answer?: PartialAnswer,
  ) {
    super(explanations[reason])
  }
}

const unresolved = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME'])

export function connectFailure(code: string | undefined): RequestFailureReason {
  if (code === 'ECONNREFUSED') return 'connection_refused'
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'connect_timeout'
  return code !== undefined && unresolved.has(code) ? 'name_not_resolved' : 'connection_failed'
}
