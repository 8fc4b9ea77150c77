'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { BulkActions } from '@/components/gallery/bulk-actions'
import type { SelectionStore } from '@/components/gallery/selection-store'
import type { BulkWords } from '@/components/gallery/words'
import type { ActionResult } from '@/lib/errors'
import type { BulkResult, Undo } from '@/lib/gallery/bulk'
import type { Selected } from '@/lib/gallery/selected'

export interface BulkNote {
  text: string
  failed: boolean
  undo: Undo | null
}

export interface BulkTarget {
  actions: BulkActions
  selection: SelectionStore
  query: string
  /** ISO 8601: whatever came later is not among *all*. */
  until: string
  /** Takes pictures off the wall in sight, or puts them back. */
  hide: (ids: readonly string[], hidden: boolean) => void
  refresh: () => Promise<void>
}

const failure = ({ code }: { code: string }, words: BulkWords): string =>
  code === 'too_many_pictures'
    ? words.tooMany
    : code === 'forbidden'
      ? words.forbidden
      : words.failed

/** Runs one act at a time on what is selected, tells how it went, and takes it back. */
export function useBulk(
  { actions, selection, query, until, hide, refresh }: BulkTarget,
  words: BulkWords,
) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState<BulkNote | null>(null)

  function selected(): Selected {
    const { all, ids } = selection.get()
    return all ? { kind: 'all', query, until, except: [...ids] } : { kind: 'some', ids: [...ids] }
  }

  async function attempt<Data>(
    send: () => Promise<ActionResult<Data>>,
    succeeded: (data: Data) => BulkNote | null,
  ): Promise<void> {
    if (busy) return
    setBusy(true)
    setNote(null)
    try {
      const answer = await send()
      if (answer.ok) setNote(succeeded(answer.data))
      else setNote({ text: failure(answer.error, words), failed: true, undo: null })
    } catch {
      setNote({ text: words.failed, failed: true, undo: null })
    } finally {
      setBusy(false)
    }
  }

  /** What changed is seen at once; the numbers beside it follow from the server. */
  function see(undo: Undo, undone: boolean): void {
    if (undo.kind === 'trashed' || undo.kind === 'restored') hide(undo.ids, !undone)
    else void refresh()
    router.refresh()
  }

  function run(
    done: string,
    send: (of: Selected) => Promise<ActionResult<BulkResult>>,
  ): Promise<void> {
    return attempt(
      () => send(selected()),
      (result) => {
        selection.clear()
        if (result.undo) see(result.undo, false)
        const skipped =
          result.skipped > 0 ? ` ${words.skipped.replace('{count}', String(result.skipped))}` : ''
        const text = done.replace('{count}', String(result.done)) + skipped
        return { text, failed: false, undo: result.undo }
      },
    )
  }

  function takeBack(undo: Undo): Promise<void> {
    return attempt(
      () => actions.undo({ undo }),
      (count) => {
        see(undo, true)
        const text = words.done.undone.replace('{count}', String(count))
        return { text, failed: false, undo: null }
      },
    )
  }

  return { busy, note, selected, attempt, run, takeBack, dismiss: () => setNote(null) }
}
