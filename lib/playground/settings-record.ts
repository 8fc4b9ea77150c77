/**
 * The settings a picture was made with, as they travel: inside a downloaded file, from the gallery to the
 * playground, in a template. A `GenerationView` is one. Client-safe.
 */
import { aspectRatios, models, providerIds, type ProviderId } from '@/lib/catalog/models'

export interface SettingsRecord {
  provider: ProviderId
  prompt: string
  /** reAPI's. */
  aspectRatio: string | null
  contentCheck: boolean
  /** Model Studio's. */
  width: number | null
  height: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
}

const kind = 'z-image-settings'
const version = 1

/** What XML cannot hold is escaped the way JSON can. */
const escapeForXml = (json: string) =>
  json.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)

/** JSON on one line, in a fixed order. */
export function writeSettings(record: SettingsRecord): string {
  const { provider, prompt } = record
  const own =
    provider === 'reapi'
      ? { aspectRatio: record.aspectRatio, contentCheck: record.contentCheck }
      : {
          width: record.width,
          height: record.height,
          seed: record.seed,
          rewritePrompt: record.rewritePrompt,
          negativePrompt: record.negativePrompt,
        }
  const { model } = models[provider]
  return escapeForXml(JSON.stringify({ kind, version, provider, model, prompt, ...own }))
}

const longestText = 20_000
const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, longestText) : '')
const whole = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null)

/** `null` for whatever `writeSettings` did not write. A field that is missing or odd falls back on its own: the file comes from anywhere. */
export function readSettings(json: string): SettingsRecord | null {
  let found: unknown
  try {
    found = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof found !== 'object' || found === null) return null
  const fields: Partial<Record<keyof SettingsRecord | 'kind', unknown>> = found
  const provider = providerIds.find((id) => id === fields.provider)
  const prompt = text(fields.prompt)
  if (fields.kind !== kind || !provider || prompt === '') return null
  return {
    provider,
    prompt,
    aspectRatio: aspectRatios.find((ratio) => ratio === fields.aspectRatio) ?? null,
    contentCheck: fields.contentCheck !== false,
    width: whole(fields.width),
    height: whole(fields.height),
    seed: whole(fields.seed),
    rewritePrompt: fields.rewritePrompt === true,
    negativePrompt: text(fields.negativePrompt),
  }
}
