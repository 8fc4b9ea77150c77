/** Where Model Studio's results lie, and for how long. */
import { parseImageUrl } from '../image-url'
import type { RemoteImage } from '../provider'

const resultHost = /^dashscope-[a-z0-9-]+\.oss-[a-z0-9-]+\.aliyuncs\.com$/
const lifetimeMs = 24 * 60 * 60_000

export function isResultHost(host: string): boolean {
  return resultHost.test(host)
}

/** `undefined` when the URL could never be fetched. The documented hosts are asked by https even where http was given. */
export function remoteImage(text: string | undefined, now: Date): RemoteImage | undefined {
  const url = parseImageUrl(text)
  if (!url) return undefined
  if (url.protocol === 'http:' && url.port === '' && isResultHost(url.hostname))
    url.protocol = 'https:'
  return { url: url.href, expiresAt: expiryOf(url) ?? new Date(now.getTime() + lifetimeMs) }
}

/** `Expires` holds unix seconds. */
function expiryOf(url: URL): Date | undefined {
  const seconds = url.searchParams.get('Expires') ?? ''
  return /^[1-9]\d{8,10}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined
}
