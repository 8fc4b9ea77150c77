/**
 * One press of Generate may become several requests: one for each provider of a comparison, or for each
 * prompt that variables stand for. Their request keys are the draft's with a part of their own behind it, so
 * that each is sent once, and all are still known as one order after a reload. Client-safe.
 */
const seam = '--'

/** `part`: letters, digits, `-` and `_`. */
export function partKey(requestKey: string, part: string | number): string {
  return `${requestKey}${seam}${part}`
}

/** What all parts of one order share; `null` for a key that is no part. */
export function orderOfKey(requestKey: string): string | null {
  const at = requestKey.indexOf(seam)
  return at > 0 ? requestKey.slice(0, at) : null
}
