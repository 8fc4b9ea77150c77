import {
  changeDraft,
  firstDraft,
  parseDraft,
  sameOptions,
  type Draft,
  type DraftChange,
  type DraftOptions,
} from '@/components/playground/draft'

export interface DraftStore {
  read(): Draft
  /** The same object as long as nothing but the words changes. */
  options(): DraftOptions
  subscribe(listener: () => void): () => void
  change(change: DraftChange): void
  /** A submit with this key was answered: what is typed next is another submission. */
  answered(requestKey: string): void
}

/**
 * The draft survives a reload, together with its request key: pressing Generate again after a reload, or in
 * a second tab that opened the same draft, is the same submission. That is why a tab does not follow the
 * writes of another one: it keeps the key it was opened with until its own submit was answered.
 */
export function createDraftStore(
  storage: Pick<Storage, 'getItem' | 'setItem'> | null,
  userId: string,
  newKey: () => string,
): DraftStore {
  const place = `draft:${userId}`
  const listeners = new Set<() => void>()

  const stored = (): string | null => {
    try {
      return storage?.getItem(place) ?? null
    } catch {
      return null
    }
  }
  const keep = (draft: Draft): void => {
    try {
      storage?.setItem(place, JSON.stringify(draft))
    } catch {
      // A full or forbidden storage costs only the memory across reloads.
    }
  }

  let draft = parseDraft(stored()) ?? { ...firstDraft, requestKey: newKey() }
  let options: DraftOptions = draft
  keep(draft)

  const replace = (next: Draft): void => {
    if (next === draft) return
    draft = next
    if (!sameOptions(options, next)) options = next
    keep(draft)
    for (const listener of listeners) listener()
  }

  return {
    read: () => draft,
    options: () => options,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (change) => replace(changeDraft(draft, change, newKey)),
    answered(requestKey) {
      if (draft.requestKey === requestKey) replace({ ...draft, requestKey: newKey() })
    },
  }
}
