import { useState, useSyncExternalStore } from 'react'
import { firstDraft, type Draft } from '@/components/playground/draft'
import { createDraftStore, type DraftStore } from '@/components/playground/draft-store'

function browserStorage(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage
  } catch {
    return null
  }
}

/** The draft of this person in this tab. The server paints the first one; the stored one follows at once. */
export function useDraft(userId: string): [Draft, DraftStore] {
  const [store] = useState(() => createDraftStore(browserStorage(), userId, newRequestKey))
  const draft = useSyncExternalStore(store.subscribe, store.read, () => firstDraft)
  return [draft, store]
}

/** Random; also where the page is plain http on a network address, and `randomUUID` is not offered. */
function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
