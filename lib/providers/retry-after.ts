const capMs = 5 * 60_000

/** Milliseconds to wait by a `Retry-After` of seconds or an HTTP date; at most five minutes; `undefined` if there is none to be read. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(Math.ceil(Number(value) * 1000), capMs)
  // `Date.parse` reads a date into almost anything; HTTP's own dates all end in GMT.
  const date = /^[A-Z][a-z]{2}, .+ GMT$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.min(Math.max(date - now.getTime(), 0), capMs)
}
