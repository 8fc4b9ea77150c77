/** What a person is about to ask for, as typed: it may be wrong, and is never thrown away. Pure. */
import { aspectRatios, providerIds, type AspectRatio, type ProviderId } from '@/lib/catalog/models'
import {
  closestRatio,
  ratiosOfModelStudio,
  recommendedSize,
  resolutions,
  type ModelStudioRatio,
  type Resolution,
  type Size,
} from '@/lib/catalog/sizes'
import type { GenerationRequest } from '@/lib/generations/request'

export interface DraftSettings {
  provider: ProviderId
  /** The same to both providers; then `provider` is the one that comes back afterwards. */
  compare: boolean
  /** May hold variables. */
  prompt: string
  /** `null`: the field is empty. */
  count: number | null
  /** Of the longer list; reAPI takes the nearest of its own, and the choice comes back with Model Studio. */
  ratio: ModelStudioRatio
  resolution: Resolution | 'custom'
  width: number | null
  height: number | null
  /** `null`: random. */
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
  contentCheck: boolean
}

export interface Draft extends DraftSettings {
  requestKey: string
}

/** Everything beside the words. */
export type DraftOptions = Omit<DraftSettings, 'prompt'>

export type DraftChange = Partial<DraftSettings>

const optionNames = [
  'provider',
  'compare',
  'count',
  'ratio',
  'resolution',
  'width',
  'height',
  'seed',
  'rewritePrompt',
  'negativePrompt',
  'contentCheck',
] as const satisfies (keyof DraftOptions)[]

export const firstDraft: Draft = {
  provider: 'reapi',
  compare: false,
  prompt: '',
  count: 1,
  ratio: '1:1',
  resolution: '1024',
  width: 1024,
  height: 1024,
  seed: null,
  rewritePrompt: false,
  negativePrompt: '',
  contentCheck: true,
  requestKey: '',
}

/** The request key belongs to exactly these settings: whatever changes one of them asks for another. */
export function changeDraft(draft: Draft, change: DraftChange, newKey: () => string): Draft {
  const next = { ...draft, ...change }
  const same = next.prompt === draft.prompt && sameOptions(next, draft)
  return same ? draft : { ...next, requestKey: newKey() }
}

export function sameOptions(one: DraftOptions, other: DraftOptions): boolean {
  return optionNames.every((name) => Object.is(one[name], other[name]))
}

export function reapiRatio(draft: Pick<Draft, 'ratio'>): AspectRatio {
  return closestRatio(draft.ratio, aspectRatios)
}

/** `null` while a custom side is empty. */
export function sizeOf(
  draft: Pick<Draft, 'ratio' | 'resolution' | 'width' | 'height'>,
): Size | null {
  if (draft.resolution !== 'custom') return recommendedSize(draft.ratio, draft.resolution)
  if (draft.width === null || draft.height === null) return null
  return { width: draft.width, height: draft.height }
}

/** What one provider would be sent, its words as they are. An empty number becomes `NaN`, which no rule lets through. */
export function requestOf(draft: Draft): GenerationRequest {
  const common = {
    requestKey: draft.requestKey,
    prompt: draft.prompt,
    count: draft.count ?? Number.NaN,
  }
  if (draft.provider === 'reapi')
    return {
      ...common,
      provider: 'reapi',
      aspectRatio: reapiRatio(draft),
      contentCheck: draft.contentCheck,
    }
  const size = sizeOf(draft)
  return {
    ...common,
    provider: 'model-studio',
    width: size?.width ?? draft.width ?? Number.NaN,
    height: size?.height ?? draft.height ?? Number.NaN,
    seed: draft.seed,
    rewritePrompt: draft.rewritePrompt,
    negativePrompt: draft.negativePrompt,
  }
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((candidate) => candidate === value)
}

function numberOrNull(value: unknown): number | null | undefined {
  return value === null || typeof value === 'number' ? value : undefined
}

const longestStored = 20_000

/** A stored draft; each field that is not what it should be falls back on its own. `null`: nothing usable. */
export function parseDraft(stored: string | null): Draft | null {
  let found: unknown
  try {
    found = JSON.parse(stored ?? 'null')
  } catch {
    return null
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return null
  const draft: Partial<Record<keyof Draft, unknown>> = found
  const text = (value: unknown) =>
    typeof value === 'string' ? value.slice(0, longestStored) : undefined
  const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined)
  const requestKey = text(draft.requestKey)
  if (!requestKey) return null
  return {
    provider: oneOf(providerIds, draft.provider) ?? firstDraft.provider,
    compare: flag(draft.compare) ?? firstDraft.compare,
    prompt: text(draft.prompt) ?? firstDraft.prompt,
    count: numberOrNull(draft.count) ?? firstDraft.count,
    ratio: oneOf(ratiosOfModelStudio, draft.ratio) ?? firstDraft.ratio,
    resolution: oneOf([...resolutions, 'custom'], draft.resolution) ?? firstDraft.resolution,
    width: numberOrNull(draft.width) ?? firstDraft.width,
    height: numberOrNull(draft.height) ?? firstDraft.height,
    seed: numberOrNull(draft.seed) ?? firstDraft.seed,
    rewritePrompt: flag(draft.rewritePrompt) ?? firstDraft.rewritePrompt,
    negativePrompt: text(draft.negativePrompt) ?? firstDraft.negativePrompt,
    contentCheck: flag(draft.contentCheck) ?? firstDraft.contentCheck,
    requestKey,
  }
}
