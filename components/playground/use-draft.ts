import { useState, useSyncExternalStore } from 'react'
import { firstDraft, type Draft, type DraftOptions } from '@/components/playground/draft'
import { createDraftStore, type DraftStore } from '@/components/playground/draft-store'

function browserStorage(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage
  } catch {
    return null
  }
}

/** The draft of this person in this tab. */
export function useDraftStore(userId: string): DraftStore {
  const [store] = useState(() => createDraftStore(browserStorage(), userId, newRequestKey))
  return store
}

/**
 * Only what calls this is painted again with every key that is pressed. The server paints the first draft;
 * the stored one follows at once.
 */
export function useDraft(store: DraftStore): Draft {
  return useSyncExternalStore(store.subscribe, store.read, () => firstDraft)
}

/** What calls this is not painted again while words are written. */
export function useDraftOptions(store: DraftStore): DraftOptions {
  return useSyncExternalStore(store.subscribe, store.options, () => firstDraft)
}

/** Random; also where the page is plain http on a network address, and `randomUUID` is not offered. */
function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
