/**
 * - `refused`: by our own rules (address, spelling, redirect, encoding); asking again changes nothing.
 * - `gone`: the host answered 403, 404 or 410; the link is dead or expired.
 * - `too_large`: over the cap, whether announced or found out.
 * - `unavailable`: network, deadline, cut short, 429, 5xx; worth another try.
 */
export type DownloadFailureKind = 'refused' | 'gone' | 'too_large' | 'unavailable'

export class DownloadError extends Error {
  override readonly name = 'DownloadError'

  /** `message` may be shown and logged: it names at most a host, never a path or a query. */
  constructor(
    readonly kind: DownloadFailureKind,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
