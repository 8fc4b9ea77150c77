/** Settings of a picture back in a draft. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'
import {
  listedAs,
  ratiosOfModelStudio,
  type ModelStudioRatio,
  type Resolution,
} from '@/lib/catalog/sizes'
import type { SettingsRecord } from '@/lib/playground/settings-record'

/** What of a draft a picture's settings say; a `DraftChange`. */
export interface ReusedSettings {
  provider: ProviderId
  prompt: string
  count?: number
  ratio?: ModelStudioRatio
  resolution?: Resolution | 'custom'
  width?: number
  height?: number
  seed?: number | null
  rewritePrompt?: boolean
  negativePrompt?: string
  contentCheck?: boolean
}

/** Everything as it was, the seed too, so that it can be changed one thing at a time. */
export function reuseOf(record: SettingsRecord): ReusedSettings {
  const { provider, prompt, width, height } = record
  if (provider === 'reapi') {
    const ratio = ratiosOfModelStudio.find((known) => known === record.aspectRatio)
    return { provider, prompt, contentCheck: record.contentCheck, ...(ratio && { ratio }) }
  }
  const { seed, rewritePrompt, negativePrompt } = record
  const common = { provider, prompt, seed, rewritePrompt, negativePrompt }
  if (width === null || height === null) return common
  return { ...common, width, height, ...(listedAs({ width, height }) ?? { resolution: 'custom' }) }
}

/** How many pictures a variation asks for: enough to choose from, little enough to pay for. */
export const variations = 4

/** The same words and shape, several times, with chance left to chance. */
export function varyOf(record: SettingsRecord): ReusedSettings {
  const settings = { ...reuseOf(record), count: variations }
  return record.provider === 'reapi' ? settings : { ...settings, seed: null }
}
