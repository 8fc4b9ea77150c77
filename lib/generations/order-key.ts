/**
 * One press of Generate may become several requests: one for each provider of a comparison, or for each
 * prompt that variables stand for. Their request keys are the draft's with a part of their own behind it, so
 * that each is sent once, and all are still known as one order after a reload. Client-safe.
 */

/** Draft keys look like this. What other keys look like is their own business. */
const draftKey = /^([0-9a-f]{32})-/

/** `part`: letters, digits, `-` and `_`. */
export function partKey(requestKey: string, part: string | number): string {
  return `${requestKey}-${part}`
}

/** The draft's key, which all parts of one order share; `null` for a key that is no part. */
export function orderOfKey(requestKey: string): string | null {
  return draftKey.exec(requestKey)?.[1] ?? null
}
