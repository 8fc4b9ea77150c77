import type { DraftChange } from '@/components/playground/draft'
import { aspectRatios } from '@/lib/catalog/models'
import { closestRatio, listedAs, ratiosOfModelStudio } from '@/lib/catalog/sizes'
import type { GenerationRequest } from '@/lib/generations/request'
import type { GenerationView } from '@/lib/generations/view'

/** The settings a picture was made with, back in the editor; the seed too, so that they can be varied one by one. */
export function settingsOf(generation: GenerationView): DraftChange {
  const { provider, prompt } = generation
  if (provider === 'reapi') {
    const ratio = ratiosOfModelStudio.find((known) => known === generation.aspectRatio)
    return { provider, prompt, contentCheck: generation.contentCheck, ...(ratio && { ratio }) }
  }
  const { width, height, seed, rewritePrompt, negativePrompt } = generation
  const common = { provider, prompt, seed, rewritePrompt, negativePrompt }
  if (width === null || height === null) return common
  return { ...common, width, height, ...(listedAs({ width, height }) ?? { resolution: 'custom' }) }
}

/**
 * The same order once more, for a failed one: it costs again, so only a person sends it. Its key comes from
 * the failed picture: pressed twice, or in two tabs, it is sent once.
 */
export function retryOf(generation: GenerationView): GenerationRequest {
  const common = { requestKey: `retry-${generation.id}`, prompt: generation.prompt, count: 1 }
  if (generation.provider === 'reapi')
    return {
      ...common,
      provider: 'reapi',
      aspectRatio: closestRatio(generation.aspectRatio ?? '1:1', aspectRatios),
      contentCheck: generation.contentCheck,
    }
  return {
    ...common,
    provider: 'model-studio',
    width: generation.width ?? 1024,
    height: generation.height ?? 1024,
    seed: generation.seed,
    rewritePrompt: generation.rewritePrompt,
    negativePrompt: generation.negativePrompt,
  }
}
