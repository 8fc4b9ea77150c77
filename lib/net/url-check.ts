import { isIP } from 'node:net'
import { addressAllowed } from './address-check'
import { DownloadError } from './download-error'

export interface HostVerdict {
  allowed: boolean
  /** The operator named this very host and port: plain http, any port and a private address are fine. */
  privateAllowed: boolean
}

export type AllowHost = (url: URL) => HostVerdict

/** Names, numbers and bracketed addresses only: user names, `%`, `\` and other scripts are not. */
const authorityPattern = /^https?:\/\/([A-Za-z0-9._:[\]-]+)(?:[/?#]|$)/i
const defaultPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }

const refuse = (code: string, message: string) => new DownloadError('refused', code, message)

/**
 * The host must stand in the URL exactly as it will be contacted. That one rule refuses every
 * spelling that two readers could understand differently: octal, hexadecimal or short IPv4,
 * unfolded IPv6, full-width digits, stray tabs, a trailing dot.
 */
function spelledPlainly(raw: string, url: URL): boolean {
  const authority = authorityPattern.exec(raw)?.[1]?.toLowerCase()
  if (authority === undefined || url.hostname.endsWith('.')) return false
  const explicitPort = url.port || defaultPorts[url.protocol]
  return authority === url.host || authority === `${url.hostname}:${explicitPort}`
}

/** Everything that can be known before any name is resolved. Throws `DownloadError` `refused`. */
export function checkUrl(raw: string, allow: AllowHost): { url: URL; privateAllowed: boolean } {
  if (!URL.canParse(raw)) throw refuse('url_invalid', 'The result link is not a URL.')
  const url = new URL(raw)
  if (defaultPorts[url.protocol] === undefined)
    throw refuse('scheme_refused', 'The result link is neither https nor http.')
  if (url.username || url.password)
    throw refuse('userinfo_refused', 'The result link carries a user name.')
  if (!spelledPlainly(raw, url))
    throw refuse('spelling_refused', 'The host of the result link is spelled in an unusual way.')

  const { allowed, privateAllowed } = allow(url)
  if (!allowed) throw refuse('host_not_allowed', `Results may not be fetched from ${url.host}.`)
  if (!privateAllowed && url.protocol !== 'https:')
    throw refuse('scheme_refused', `Results from ${url.host} may be fetched over https only.`)
  if (!privateAllowed && url.port !== '')
    throw refuse(
      'port_refused',
      `Results may not be fetched from a port of ${url.hostname} other than 443.`,
    )

  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !addressAllowed(literal, privateAllowed))
    throw refuse('address_refused', `${url.hostname} is not a public address.`)
  return { url, privateAllowed }
}
