import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import type { BatchStore } from '@/lib/playground/batch/batch-store'
import { sendNext } from '@/lib/playground/batch/send-next'

export interface SendingWorld {
  create: (request: GenerationRequest) => Promise<SubmitResult>
  /** May another row go out now? */
  hasRoom: boolean
  /** Asks for the status anew. */
  refresh: () => Promise<unknown>
}

/**
 * Sends rows one after another while there is room, and never two at a time. Call what it returns with the
 * world as it is whenever something changed: while it is at work already, it only takes note.
 */
export function createSender(store: BatchStore): (world: SendingWorld) => Promise<void> {
  let latest: SendingWorld | undefined
  let busy = false
  return async (world) => {
    latest = world
    if (busy) return
    busy = true
    try {
      while (latest.hasRoom && (await sendNext(store, latest.create))) await latest.refresh()
    } finally {
      busy = false
    }
  }
}
