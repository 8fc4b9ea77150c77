import 'server-only'
import { models, type AspectRatio, type ProviderId } from '@/lib/catalog/models'
import type { Generation } from '@/lib/generated/sqlite/client'
import type { ImageOrder } from '@/lib/providers/provider'
import type { Job } from '@/lib/generations/decision'

/** The order of a row: exactly what was validated when it was created. */
export function orderOf(row: Generation): ImageOrder {
  if (row.provider === 'reapi')
    return {
      provider: 'reapi',
      prompt: row.prompt,
      aspectRatio: row.aspectRatio as AspectRatio,
      contentCheck: row.contentCheck,
    }
  if (row.width === null || row.height === null || row.seed === null)
    throw new Error(`Generation ${row.id} has no size or seed`)
  return {
    provider: 'model-studio',
    prompt: row.prompt,
    width: row.width,
    height: row.height,
    seed: row.seed,
    rewritePrompt: row.rewritePrompt,
    negativePrompt: row.negativePrompt,
  }
}

/** What the lifecycle looks at. */
export function jobOf(row: Generation, pollable: boolean): Job {
  return {
    submitTries: row.submitTries,
    pollTries: row.pollTries,
    mirrorTries: row.mirrorTries,
    freshPolled: row.freshPolled,
    pollable,
    acceptedAt: row.acceptedAt,
    pollUntil: row.pollUntil,
    resultExpiresAt: row.resultExpiresAt,
    usualMs: models[row.provider as ProviderId].usualMs,
  }
}

/** The key of a provider's shared state: sandbox jobs are paused and paced apart from paid ones. */
export function providerStateId(provider: string, sandbox: boolean): string {
  return sandbox ? `${provider}:sandbox` : provider
}
