/** The one place that knows every provider, and which of them is the sandbox. */
import 'server-only'
import { type ProviderId, providerIds, type Region } from '@/lib/catalog/models'
import { environment } from '@/lib/env'
import { sandboxKey, sandboxOrigin } from '@/lib/sandbox-key'
import { createModelStudio } from './model-studio'
import { normaliseBaseUrl, officialBaseUrls } from './model-studio/base-url'
import type { ImageProvider, ProviderSettings } from './provider'
import { createReapi } from './reapi'
import { judgeResultHost, type ResultHostVerdict } from './result-hosts'
import { withoutKey } from './without-key'

const reapiBaseUrl = 'https://reapi.ai/api/v1'

interface Entry {
  create(settings: ProviderSettings): ImageProvider
  /** As configured: undefined without a key, and then the sandbox takes its place. */
  key(): string | undefined
  customBaseUrl(): string | undefined
  officialBaseUrl(): string
  region?(): Region
}

const entries: Record<ProviderId, Entry> = {
  reapi: {
    create: (settings) => createReapi(settings),
    key: () => environment().reapi.apiKey,
    customBaseUrl: () => environment().reapi.baseUrl,
    officialBaseUrl: () => reapiBaseUrl,
  },
  'model-studio': {
    create: (settings) =>
      createModelStudio({ ...settings, region: environment().modelStudio.region }),
    key: () => environment().modelStudio.apiKey,
    customBaseUrl: () => {
      const { baseUrl } = environment().modelStudio
      return baseUrl === undefined ? undefined : normaliseBaseUrl(baseUrl)
    },
    officialBaseUrl: () => officialBaseUrls[environment().modelStudio.region],
    region: () => environment().modelStudio.region,
  },
}

/** The sandbox is this very server, over real HTTP. */
function sandboxBaseUrl(id: ProviderId): string {
  return `${sandboxOrigin()}/sandbox/${id}/api/v1`
}

function realBaseUrl({ customBaseUrl, officialBaseUrl }: Entry): string {
  return customBaseUrl() ?? officialBaseUrl()
}

/**
 * `sandbox` is the job's own mark, set when it was made: a sandbox job stays one after a key was added, and
 * a real job fails as `blocked` after its key was removed. Cheap: a provider holds no connection.
 */
export function providerFor(id: ProviderId, { sandbox }: { sandbox: boolean }): ImageProvider {
  const entry = entries[id]
  if (sandbox) return entry.create({ baseUrl: sandboxBaseUrl(id), apiKey: sandboxKey() })
  const apiKey = entry.key()
  const provider = entry.create({ baseUrl: realBaseUrl(entry), apiKey: apiKey ?? '' })
  return apiKey === undefined ? withoutKey(provider) : provider
}

export interface ProviderStatus {
  /** New jobs go to the sandbox. */
  sandbox: boolean
  keyPresent: boolean
  region?: Region
  /** With its port, if it has one of its own. */
  host: string
  baseUrlIsCustom: boolean
}

export function providerStatus(id: ProviderId): ProviderStatus {
  const entry = entries[id]
  const keyPresent = entry.key() !== undefined
  return {
    sandbox: !keyPresent,
    keyPresent,
    region: entry.region?.(),
    host: new URL(keyPresent ? realBaseUrl(entry) : sandboxBaseUrl(id)).host,
    baseUrlIsCustom: keyPresent && entry.customBaseUrl() !== undefined,
  }
}

/** Is there a provider without a key? The sandbox's door is closed otherwise. */
export function sandboxInUse(): boolean {
  return providerIds.some((id) => entries[id].key() === undefined)
}

/** From where may a job's result be fetched? Asked before anything is resolved or connected. */
export function resultHostAllowed(
  id: ProviderId,
  { sandbox }: { sandbox: boolean },
  url: URL,
): ResultHostVerdict {
  if (sandbox) return judgeResultHost(url, { ownOrigin: sandboxOrigin() })
  return judgeResultHost(url, {
    listed: environment().resultHosts,
    isProvidersHost: (host) => providerFor(id, { sandbox: false }).isResultHost(host),
  })
}
