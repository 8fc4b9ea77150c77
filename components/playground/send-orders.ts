import type { CreateGenerations } from '@/components/playground/playground-actions'
import type { ErrorBody } from '@/lib/errors'
import type { GenerationRequest, Problem, SubmitResult } from '@/lib/generations/request'

export type SendResult =
  | { ok: true }
  | { ok: false; problems: Problem[] }
  /** `no_answer`: whether it arrived is not known here, and asking again with the same key is safe. */
  | { ok: false; error: ErrorBody; sent: number }

async function ask(create: CreateGenerations, request: GenerationRequest): Promise<SubmitResult> {
  try {
    return await create(request)
  } catch {
    return { ok: false, error: { code: 'no_answer', message: '' } }
  }
}

/**
 * All of one order, in turn. Stops at the first that is refused: what
 * was sent before it is not sent twice when the same order is sent again. Never throws.
 */
export async function sendOrders(
  create: CreateGenerations,
  requests: readonly GenerationRequest[],
): Promise<SendResult> {
  for (const [sent, request] of requests.entries()) {
    const result = await ask(create, request)
    if (result.ok) continue
    return 'problems' in result ? result : { ...result, sent }
  }
  return { ok: true }
}
