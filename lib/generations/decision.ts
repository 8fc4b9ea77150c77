/** What the lifecycle looks at, and what it answers. */
import type { Json } from '@/lib/providers/provider'
import type { SubmitEvent } from '@/lib/generations/breaker'
import type { GenerationState } from '@/lib/generations/view'

/** What the decisions look at. */
export interface Job {
  submitTries: number
  pollTries: number
  mirrorTries: number
  freshPolled: boolean
  /** Can the provider be asked again about this job? */
  pollable: boolean
  /** When the provider accepted it; `null` before. */
  acceptedAt: Date | null
  /** Set when the usual time for polling was over, or by a person: after it, we stop asking. */
  pollUntil: Date | null
  resultExpiresAt: Date | null
  usualMs: { from: number; to: number }
}

/** Fields of the row that a decision may set. */
export interface Changes {
  submitTries?: number
  pollTries?: number
  mirrorTries?: number
  freshPolled?: boolean
  ticket?: Json
  resultUrl?: string | null
  resultExpiresAt?: Date | null
  promptUsed?: string
  reasoning?: string
  warnings?: string[]
  requestId?: string
  acceptedAt?: Date
  pollUntil?: Date
  finishedAt?: Date
  failureKind?: string | null
  failureCode?: string | null
  failureMessage?: string | null
  rawAnswer?: string
  balanceAfter?: number
  quarantineKey?: string
}

export interface Decision {
  state: GenerationState
  changes: Changes
  /** What happens to the held money in the same transaction. */
  money: 'keep' | 'settle' | 'release'
  /** Before the next step, in milliseconds. */
  waitMs: number
  /** The provider takes no new work until an admin resumes it. */
  pauseProvider?: { code: string; message: string }
  /** Nobody submits to this provider for so long. */
  holdProviderMs?: number
  /** How a submit ended, for the circuit breaker. */
  submit?: SubmitEvent
}

/** Nothing more is done by itself. */
export const ended = (
  state: GenerationState,
  changes: Changes,
  now: Date,
  money: Decision['money'],
): Decision => ({
  state,
  changes: { ...changes, finishedAt: now },
  money,
  waitMs: 0,
})
