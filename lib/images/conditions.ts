/** What a browser asks for when it has a part or a copy already. Source: RFC 9110, sections 13 and 14. */

/** Inclusive, in bytes; `end` may lie beyond the last byte. */
export interface ByteRange {
  start: number
  end: number
}

/** A single `first-` or `first-last`. Any other range may be ignored, and is. */
export function parseRange(header: string | null): ByteRange | undefined {
  const found = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(header ?? '')
  if (!found) return undefined
  const start = Number(found[1])
  const end = found[2] === undefined ? Number.MAX_SAFE_INTEGER : Number(found[2])
  return start <= end ? { start, end } : undefined
}

/** An `If-Range` that names another version asks for the whole. */
export function wantedRange(headers: Headers, etag: string): ByteRange | undefined {
  const condition = headers.get('if-range')
  return condition === null || condition === etag ? parseRange(headers.get('range')) : undefined
}

/** Does an `If-None-Match` header name this version? */
export function namesVersion(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}
