/** Text of a provider, made fit to be stored and shown. */

const bearer = /\bbearer\s+[^\s"'\\,;]+/gi
const keyShaped = /\b[sr]k[-_][A-Za-z0-9_*-]{4,}/g
/** Slashes and question marks also in JSON's escaped spellings, for answers kept as they came. */
const urlQuery = /(https?:(?:\\?\/){2}[^\s"'<>?]*?)(?:\?|\\u003[fF])[^\s"'<>]*/gi
const signedParameter =
  /\b(Signature|OSSAccessKeyId|security-token|x-(?:oss|amz)-[a-z-]+)(?:=|%3D)[^&\s"'<>\\]+/gi

/** NUL and lone surrogates cannot be stored by every database. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** Far more than is ever kept; redacting megabytes would be a way to stall us. */
const lookedAt = 32_000
/** Longer than any key, so that none survives cut in half where looking ended. */
const seam = 256

/** Takes out the key, anything shaped like one, and every URL's query, then cuts to `limit` UTF-16 units. */
export function redact(text: string, apiKey: string, limit: number): string {
  const start = text.slice(0, lookedAt)
  const withoutKey = apiKey === '' ? start : start.replaceAll(apiKey, '[key]')
  const redacted = withoutKey
    .replace(bearer, 'Bearer [key]')
    .replace(keyShaped, '[key]')
    .replace(urlQuery, '$1?…')
    .replace(signedParameter, '$1=…')
  const whole = text.length > lookedAt ? redacted.slice(0, -seam) : redacted
  return storable(whole.slice(0, limit))
}
