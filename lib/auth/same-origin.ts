/** Pure. */

export interface RequestOrigin {
  origin: string | null
  host: string | null
  secFetchSite: string | null
}

/**
 * Did our own page send this? The `Origin` must be there and name the host that was asked, or the
 * public one when a proxy renames the host. `X-Forwarded-Host` is not looked at: anybody can send it.
 */
export function isSameOrigin(request: RequestOrigin, publicUrl: string): boolean {
  const { origin, host, secFetchSite } = request
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false
  if (origin === null || !URL.canParse(origin)) return false
  const asked = new URL(origin)
  if (asked.protocol !== 'http:' && asked.protocol !== 'https:') return false
  return asked.host === host?.toLowerCase() || asked.origin === new URL(publicUrl).origin
}
