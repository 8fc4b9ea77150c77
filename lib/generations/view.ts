/** What a browser is told of a generation: no ticket, no result link, no raw answer. Client-safe. */
import type { ProviderId } from '@/lib/catalog/models'
import type { BudgetLeft } from '@/lib/cost/budget'
import type { Choice } from '@/lib/generations/choices'
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

/** Something is going to happen by itself, and soon: what a person paused can wait for days. */
export function isMoving({ state, waitsFor }: Pick<GenerationView, 'state' | 'waitsFor'>): boolean {
  return isActive(state) && waitsFor !== 'person'
}

export interface FailureView {
  /** `refused`, `moderated`, `blocked`, … or `lost`, `quarantined`. */
  kind: string
  code: string
  message: string
  requestId: string | null
  /** What came instead of a picture is kept apart. */
  bytesKept: boolean
}

export interface GenerationView {
  id: string
  /** Pictures of one press of Generate share it, also where that press became several requests. */
  orderId: string
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
  /** While it is queued: how many of the whole team are sent before it; `null` where that is not known. */
  ahead: number | null
  /** How long such jobs usually take from submit to picture, in milliseconds. */
  usualMs: { from: number; to: number }
  cost: Amount & { status: 'held' | 'charged' | 'released' }
  failure: FailureView | null
  /** What its owner or an admin may decide about it now. */
  choices: Choice[]
  /** What a person decided about an unknown outcome. */
  resolution: 'charged' | 'not_charged' | null
  /** The provider's balance in credits around a lost outcome, where it tells one. */
  evidence: { balanceBefore: number | null; balanceAfter: number | null } | null
  /** While the picture is on its way home: when the provider stops serving it. ISO 8601. */
  resultExpiresAt: string | null
  requestId: string | null
  image: { id: string; width: number; height: number; thumbhash: string } | null
  /**
   * Why nothing happens to it now: its owner paused it, the provider is paused, pictures cannot be kept, or the
   * provider did not take it (`failure` says why) and it is sent again at `sentAgainAt` (ISO 8601).
   */
  waitsFor: 'person' | 'provider' | 'room' | 'again' | null
  sentAgainAt: string | null
}

/** The answer of `GET /api/generations`. */
export interface GenerationsView {
  generations: GenerationView[]
  /** The budget that this person meets first; `null` where none is set. */
  budget: BudgetLeft | null
  /** ISO 8601: what elapsed times are counted against. */
  serverNow: string
}
