/** What one press of Generate sends: a request for each prompt that variables stand for, to one provider or to both. Pure. */
import { requestOf, type Draft } from '@/components/playground/draft'
import { partKey } from '@/lib/generations/order-key'
import type { GenerationRequest } from '@/lib/generations/request'
import { planCompare } from '@/lib/playground/compare'
import { expandPrompt } from '@/lib/playground/variables'

export type Orders =
  | { requests: GenerationRequest[] }
  /** The variables stand for more prompts than may be sent at once. */
  | { tooMany: number }

/** With its words as they are: to one provider, or the same to both. */
export function requestsOf(draft: Draft): GenerationRequest[] {
  if (!draft.compare) return [requestOf(draft)]
  const { reapi, modelStudio } = planCompare(draft, draft.requestKey)
  return [reapi, modelStudio]
}

/** Each has a request key made from the draft's: the same draft, sent again, is the same submissions. */
export function ordersOf(draft: Draft): Orders {
  const expansion = expandPrompt(draft.prompt)
  if ('tooMany' in expansion) return expansion
  const { prompts } = expansion
  const keyOf = (place: number) =>
    prompts.length === 1 ? draft.requestKey : partKey(draft.requestKey, place)
  return {
    requests: prompts.flatMap((prompt, place) =>
      requestsOf({ ...draft, prompt, requestKey: keyOf(place) }),
    ),
  }
}
