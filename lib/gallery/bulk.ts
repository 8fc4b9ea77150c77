/** What is done to many pictures at once, and what takes it back. Client-safe. */
import type { DecisionVerb } from '@/lib/review/machine'

/** Everything that undoing needs and nothing more: what the act did not change, its undo does not touch. */
export type Undo =
  | { kind: 'decisions'; ids: string[] }
  /** Pictures by tag. */
  | { kind: 'tagged'; byTag: Record<string, string[]> }
  | { kind: 'collected'; collectionId: string; ids: string[] }
  | { kind: 'trashed'; ids: string[] }
  | { kind: 'restored'; ids: string[] }

export interface BulkResult {
  done: number
  /** Not this person's to change, so already, or changed by somebody meanwhile. */
  skipped: number
  /** `null`: nothing was changed. */
  undo: Undo | null
}

export const bulkDecisions = [
  'approve',
  'request_changes',
  'reject',
] as const satisfies DecisionVerb[]
export type BulkDecision = (typeof bulkDecisions)[number]
