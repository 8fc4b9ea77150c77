import type { SearchPastPrompts } from '@/components/playground/reuse/past-prompts'
import type { TemplateActions } from '@/components/playground/reuse/templates'
import type { ActionResult } from '@/lib/errors'
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'

export type CreateGenerations = (request: GenerationRequest) => Promise<SubmitResult>
type Decision<Data = void> = (input: { id: string }) => Promise<ActionResult<Data>>

type ManyAtOnce = (input: { ids: string[] }) => Promise<ActionResult<number>>

export type ReuseActions = TemplateActions & { searchPastPrompts: SearchPastPrompts }

/** What the page may ask of the server; each checks its own door. */
export interface PlaygroundActions extends ReuseActions {
  createGenerations: CreateGenerations
  /** True when it was canceled before it was sent. */
  cancelGeneration: (id: string) => Promise<boolean>
  /** What was not sent yet waits until it is resumed; each says for how many that holds. */
  pauseQueued: ManyAtOnce
  resumeQueued: ManyAtOnce
  resumePolling: Decision
  markCharged: Decision
  markNotCharged: Decision
  /** A new one with the same settings, at cost. */
  tryAgain: Decision<{ generationId: string }>
}
