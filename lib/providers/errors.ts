/** The only thing the lifecycle looks at when a call to a provider fails. The table is in docs/architecture. */
export type FailureKind =
  'refused' | 'moderated' | 'throttled' | 'blocked' | 'unavailable' | 'malformed' | 'ambiguous'

export interface ProviderFailure {
  kind: FailureKind
  /** The provider's own code, or ours when there was no answer (`connection_refused`, `timeout`, …). */
  code: string
  /** Safe to show: never holds a key, a signed query or a header. */
  message: string
  requestId?: string
  /** HTTP status, for the person who reads the record; nothing decides by it. */
  status?: number
  retryAfterMs?: number
  /** The answer as received, cut to 8,000 characters, signed queries and keys redacted. */
  rawAnswer?: string
  /** A fresh poll answered "no such task": forgiven once. */
  notFound?: boolean
  /** Turning `rewritePrompt` off may help (Model Studio's RewriteFailed). */
  rewriteFailed?: boolean
}

export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly failure: ProviderFailure

  constructor(failure: ProviderFailure) {
    super(`${failure.kind}: ${failure.code}: ${failure.message}`)
    this.failure = failure
  }
}
