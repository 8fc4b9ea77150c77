import 'server-only'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { picturesFolder, storage } from '@/lib/images/storage'
import { keepNights } from '@/lib/integrity/nightly'

const shared = globalThis as typeof globalThis & { zimageNights?: AbortController }

/** The work of every night, as long as this process lives. */
export function startNights(): void {
  if (shared.zimageNights) return
  shared.zimageNights = new AbortController()
  const ground = () => ({ client: database(), storage: storage(), folder: picturesFolder() })
  void keepNights(ground, systemClock, shared.zimageNights.signal)
}

export function stopNights(): void {
  shared.zimageNights?.abort()
}
