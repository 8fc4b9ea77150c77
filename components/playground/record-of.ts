import { reapiRatio, sizeOf, type Draft } from '@/components/playground/draft'
import type { SettingsRecord } from '@/lib/playground/settings-record'

/** The draft's settings as they travel; in a comparison, those of the provider that comes back afterwards. */
export function recordOf(draft: Draft): SettingsRecord {
  const { provider, prompt, contentCheck, seed, rewritePrompt, negativePrompt } = draft
  const size = provider === 'reapi' ? null : sizeOf(draft)
  return {
    provider,
    prompt,
    aspectRatio: provider === 'reapi' ? reapiRatio(draft) : null,
    contentCheck,
    width: size?.width ?? null,
    height: size?.height ?? null,
    seed,
    rewritePrompt,
    negativePrompt,
  }
}
