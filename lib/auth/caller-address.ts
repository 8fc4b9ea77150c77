/** Pure. */

/**
 * Where a request says it comes from: the entry that the nearest proxy wrote, or Next itself where
 * there is none. Whoever reaches this server directly can write it, so it may only ever be one
 * limit among others. Empty when nothing is said.
 */
export function callerAddress(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for']
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? '') : ''
}
