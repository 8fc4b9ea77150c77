/** From where a result may be fetched, judged by its URL alone. */

export interface ResultHostVerdict {
  allowed: boolean
  /** The name may lead to a private or loopback address. */
  privateAllowed: boolean
}

/** What a job trusts; whatever is absent is not trusted. */
export interface TrustedHosts {
  /** The sandbox's, for sandbox jobs. */
  ownOrigin?: string
  /** `host` or `host:port`, lower case, from `RESULT_HOSTS`: the operator vouches for them, plain http included. */
  listed?: readonly string[]
  /** The provider's documented hosts, by https at its own port alone. */
  isProvidersHost?(host: string): boolean
}

const refused: ResultHostVerdict = { allowed: false, privateAllowed: false }
const vouchedFor: ResultHostVerdict = { allowed: true, privateAllowed: true }
const documented: ResultHostVerdict = { allowed: true, privateAllowed: false }

export function judgeResultHost(url: URL, trusted: TrustedHosts): ResultHostVerdict {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused
  if (url.username !== '' || url.password !== '') return refused
  if (url.origin === trusted.ownOrigin) return vouchedFor
  if (trusted.listed?.some((entry) => isListed(url, entry))) return vouchedFor
  const byDefaultHttps = url.protocol === 'https:' && url.port === ''
  return byDefaultHttps && trusted.isProvidersHost?.(url.hostname) ? documented : refused
}

/** `host` means the scheme's own port, `host:port` exactly that one. */
function isListed(url: URL, entry: string): boolean {
  const [, host = entry, port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  // Compared as URLs spell it: an address may be written in many ways.
  if (!URL.canParse(`http://${host}`) || new URL(`http://${host}`).hostname !== url.hostname)
    return false
  if (port === undefined) return url.port === ''
  const schemesOwn = url.protocol === 'https:' ? 443 : 80
  return Number(port) === (url.port === '' ? schemesOwn : Number(url.port))
}
