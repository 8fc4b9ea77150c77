/** What people write in a cell. Each gives `undefined` for what cannot be read. Pure. */
import { models, providerIds, type ProviderId } from '@/lib/catalog/models'
import { ratiosOfModelStudio, type ModelStudioRatio, type Size } from '@/lib/catalog/sizes'

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

/** By our id, its name, or the name of its model. */
export function readProvider(text: string): ProviderId | undefined {
  return providerIds.find((id) =>
    [id, models[id].name, models[id].model].some((name) => plain(name) === plain(text)),
  )
}

/** "16:9", also with a full-width colon, a slash or an x. */
export function readRatio(text: string): ModelStudioRatio | undefined {
  const ratio = text.replace(/\s/g, '').replace(/[：/x×]/i, ':')
  return ratiosOfModelStudio.find((known) => known === ratio)
}

/** "1024*1536", "1024x1536", "1024 × 1536". */
export function readSize(text: string): Size | undefined {
  const [, width, height] = /^(\d{1,5})\s*[*x×]\s*(\d{1,5})$/i.exec(text) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : undefined
}

/** Digits alone: "007" and "1e3" are mistakes more often than numbers. */
export function readWhole(text: string): number | undefined {
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined
}

const flags: Record<string, boolean> = {
  true: true,
  yes: true,
  on: true,
  '1': true,
  是: true,
  开: true,
  false: false,
  no: false,
  off: false,
  '0': false,
  否: false,
  关: false,
}

export function readFlag(text: string): boolean | undefined {
  const word = text.toLowerCase()
  return Object.hasOwn(flags, word) ? flags[word] : undefined
}
