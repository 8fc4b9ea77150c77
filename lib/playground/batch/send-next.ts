/** Sends one row and notes what came of it. Client-safe. */
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import { nextRow, pause, rowRefused, rowSent, type Batch } from '@/lib/playground/batch/batch'
import type { BatchStore } from '@/lib/playground/batch/batch-store'

/** Its code says nothing about this row but about all of them: they wait until a person, or time, has dealt with it. */
const stopsAll = new Set(['rate_limited', 'budget', 'unauthenticated', 'forbidden', 'internal'])

function after(batch: Batch, requestKey: string, result: SubmitResult): Batch {
  if (result.ok) return rowSent(batch, requestKey, result.generationIds)
  if ('problems' in result || !stopsAll.has(result.error.code))
    return rowRefused(batch, requestKey, result)
  return pause(batch, result.error.code, result.error.budget)
}

/** False when there was nothing to send. Never throws; no answer pauses the batch, and the row is asked again with the same key. */
export async function sendNext(
  store: BatchStore,
  create: (request: GenerationRequest) => Promise<SubmitResult>,
): Promise<boolean> {
  const batch = store.read()
  const row = batch && nextRow(batch)
  if (!row) return false
  const { requestKey } = row.request
  try {
    const result = await create(row.request)
    store.change((latest) => after(latest, requestKey, result))
  } catch {
    store.change((latest) => pause(latest, 'no_answer'))
  }
  return true
}
