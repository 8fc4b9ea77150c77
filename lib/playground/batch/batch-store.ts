/** The batch of this person in this browser: it survives a reload, and every tab sees the same. Client-safe. */
import type { Batch } from '@/lib/playground/batch/batch'
import { parseBatch } from '@/lib/playground/batch/parse-batch'

export interface BatchStore {
  /** `null`: there is none. */
  read(): Batch | null
  subscribe(listener: () => void): () => void
  /** False when it cannot be kept: then it must not be started, as a reload would forget what was sent. */
  start(batch: Batch): boolean
  /** Changes what is there by now; nothing when there is none. */
  change(change: (batch: Batch) => Batch): void
  clear(): void
  /** Another tab wrote. */
  reread(): void
}

export const batchPlace = (userId: string) => `batch:${userId}`

export function createBatchStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  userId: string,
): BatchStore {
  const place = batchPlace(userId)
  const listeners = new Set<() => void>()
  const stored = (): Batch | null => {
    try {
      return parseBatch(storage?.getItem(place) ?? null)
    } catch {
      return null
    }
  }
  let batch = stored()

  const show = (next: Batch | null): void => {
    batch = next
    for (const listener of listeners) listener()
  }
  const keep = (next: Batch): boolean => {
    try {
      storage?.setItem(place, JSON.stringify(next))
      return storage !== null
    } catch {
      return false
    }
  }

  return {
    read: () => batch,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start(next) {
      if (!keep(next)) return false
      show(next)
      return true
    },
    change(change) {
      if (!batch) return
      const next = change(batch)
      keep(next)
      show(next)
    },
    clear() {
      try {
        storage?.removeItem(place)
      } catch {
        // A forbidden storage held nothing.
      }
      show(null)
    },
    reread: () => show(stored()),
  }
}
