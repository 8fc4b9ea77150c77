/** What a browser is told of a generation: no ticket, no result link, no raw answer. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'
import type { Amount } from '@/lib/cost/price'

export const generationStates = [
  'queued',
  'submitting',
  'running',
  'mirroring',
  'ready',
  'failed',
  'canceled',
  'unknown',
  'lost',
  'quarantined',
] as const
export type GenerationState = (typeof generationStates)[number]

/** While one of these lasts, something is still going to happen by itself. */
export const activeStates = [
  'queued',
  'submitting',
  'running',
  'mirroring',
] as const satisfies GenerationState[]

export function isActive(state: GenerationState): boolean {
  return (activeStates as readonly GenerationState[]).includes(state)
}

export interface FailureView {
  /** `refused`, `moderated`, `blocked`, … or `lost`, `quarantined`. */
  kind: string
  code: string
  message: string
  requestId: string | null
}

export interface GenerationView {
  id: string
  provider: ProviderId
  model: string
  sandbox: boolean
  state: GenerationState
  prompt: string
  promptUsed: string | null
  reasoning: string | null
  aspectRatio: string | null
  /** As asked for; null where the provider chooses (reAPI). */
  width: number | null
  height: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
  contentCheck: boolean
  /** ISO 8601. */
  createdAt: string
  submittedAt: string | null
  finishedAt: string | null
  /** How long such jobs usually take from submit to picture, in milliseconds. */
  usualMs: { from: number; to: number }
  cost: Amount & { status: 'held' | 'charged' | 'released' }
  failure: FailureView | null
  requestId: string | null
  image: { id: string; width: number; height: number; thumbhash: string } | null
  /** The provider takes no work now: queued jobs wait. */
  providerPaused: boolean
}

/** The answer of `GET /api/generations`. */
export interface GenerationsView {
  generations: GenerationView[]
  /** ISO 8601: what elapsed times are counted against. */
  serverNow: string
}
