/** The same prompt to both providers, as alike as the two allow, and what then still differs. Pure and client-safe. */
import { aspectRatios, models, type AspectRatio } from '@/lib/catalog/models'
import { cutAt } from '@/lib/catalog/prompt-rules'
import {
  closestRatio,
  recommendedSize,
  resolutions,
  type ModelStudioRatio,
  type Resolution,
  type Size,
} from '@/lib/catalog/sizes'
import type { ModelStudioRequest, ReapiRequest } from '@/lib/generations/request'
import type { SettingsRecord } from '@/lib/playground/settings-record'

/** A draft of the playground fits. */
export interface CompareSettings {
  prompt: string
  /** `null`: the field is empty. */
  count: number | null
  ratio: ModelStudioRatio
  resolution: Resolution | 'custom'
  width: number | null
  height: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
  contentCheck: boolean
}

export interface ComparePlan {
  /** The closest shape both can make. */
  ratio: AspectRatio
  /** The shape asked for, when it had to change. */
  movedFrom: string | null
  /** Each with a request key of its own, made from the given one: sent again, they are the same submissions. */
  reapi: ReapiRequest
  modelStudio: ModelStudioRequest
}

/** Sizes in steps of 16 miss their ratio by a few pixels. */
const likeness = 0.03

function proportion(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

function customSize({ resolution, width, height }: CompareSettings): Size | null {
  return resolution === 'custom' && width && height ? { width, height } : null
}

/** With about as many pixels as were asked for. */
function nearestResolution({ width, height }: Size): Resolution {
  const side = Math.sqrt(width * height)
  const far = (resolution: Resolution) => Math.abs(Math.log(Number(resolution) / side))
  return resolutions.reduce((best, one) => (far(one) < far(best) ? one : best))
}

export function planCompare(settings: CompareSettings, requestKey: string): ComparePlan {
  const custom = customSize(settings)
  const asked = custom ? `${custom.width}:${custom.height}` : settings.ratio
  const ratio = closestRatio(asked, aspectRatios)
  const alike = Math.abs(proportion(asked) / proportion(ratio) - 1) < likeness
  const resolution = custom
    ? nearestResolution(custom)
    : settings.resolution === 'custom'
      ? '1024'
      : settings.resolution
  const { prompt, rewritePrompt, negativePrompt, contentCheck, seed } = settings
  const common = { prompt, count: settings.count ?? Number.NaN }
  return {
    ratio,
    movedFrom: alike ? null : custom ? `${custom.width}×${custom.height}` : asked,
    reapi: {
      ...common,
      provider: 'reapi',
      requestKey: `${requestKey}-reapi`,
      aspectRatio: ratio,
      contentCheck,
    },
    modelStudio: {
      ...common,
      provider: 'model-studio',
      requestKey: `${requestKey}-model-studio`,
      ...(custom && alike ? custom : recommendedSize(ratio, resolution)),
      seed,
      rewritePrompt,
      negativePrompt,
    },
  }
}

/** What two pictures of a comparison were made with, where it is not the same. `null`: this provider has no such setting. */
export type Difference =
  | { setting: 'shape'; reapi: string; modelStudio: string }
  | { setting: 'prompt'; dropped: string }
  | { setting: 'seed'; modelStudio: number | null }
  | { setting: 'rewritePrompt' }
  | { setting: 'negativePrompt'; modelStudio: string }
  | { setting: 'contentCheck' }

type Settings = Omit<SettingsRecord, 'aspectRatio'> & { aspectRatio?: string | null }

/** Settings that only one of the two has count when they were used. */
export function differencesOf(
  reapi: Pick<Settings, 'aspectRatio' | 'contentCheck'>,
  modelStudio: Pick<
    Settings,
    'prompt' | 'width' | 'height' | 'seed' | 'rewritePrompt' | 'negativePrompt'
  >,
): Difference[] {
  const { width, height, seed, rewritePrompt, negativePrompt, prompt } = modelStudio
  const { dropped } = cutAt(prompt, models['model-studio'].promptLimit)
  return [
    { setting: 'shape', reapi: reapi.aspectRatio ?? '', modelStudio: `${width} × ${height}` },
    ...(dropped === '' ? [] : [{ setting: 'prompt', dropped } as const]),
    { setting: 'seed', modelStudio: seed },
    ...(rewritePrompt ? [{ setting: 'rewritePrompt' } as const] : []),
    ...(negativePrompt === ''
      ? []
      : [{ setting: 'negativePrompt', modelStudio: negativePrompt } as const]),
    ...(reapi.contentCheck ? [{ setting: 'contentCheck' } as const] : []),
  ]
}

interface Compared {
  provider: SettingsRecord['provider']
  prompt: string
  /** ISO 8601. */
  createdAt: string
}

/** Two submits of one press: longer apart they were not meant together. */
const togetherMs = 10_000

/** The pictures that were asked for together with this one, from each provider; `null` when it was no comparison. */
export function comparisonOf<Generation extends Compared>(
  generations: readonly Generation[],
  chosen: Generation,
): { reapi: Generation[]; modelStudio: Generation[] } | null {
  const together = generations.filter(
    ({ prompt, createdAt }) =>
      prompt === chosen.prompt &&
      Math.abs(Date.parse(createdAt) - Date.parse(chosen.createdAt)) < togetherMs,
  )
  const of = (wanted: Compared['provider']) =>
    together.filter(({ provider }) => provider === wanted).reverse()
  const [reapi, modelStudio] = [of('reapi'), of('model-studio')]
  return reapi.length > 0 && modelStudio.length > 0 ? { reapi, modelStudio } : null
}
