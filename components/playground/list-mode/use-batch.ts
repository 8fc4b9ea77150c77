import { useEffect, useState, useSyncExternalStore } from 'react'
import { browserStorage } from '@/components/playground/list-mode/browser-storage'
import { createSender } from '@/components/playground/list-mode/sender'
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import { resume, type Batch } from '@/lib/playground/batch/batch'
import { batchPlace, createBatchStore, type BatchStore } from '@/lib/playground/batch/batch-store'

/** With the server at one time: so that what is paused or canceled is really not sent. */
const most = 6

/** How long a person's other windows and scripts get to calm down. */
const breatherMs = 15_000

/** The batch of this person, sent in the background while the page is open; it goes on after a reload. */
export function useBatch({
  userId,
  running,
  create,
  refresh,
}: {
  userId: string
  /** Pictures that are not at their end. */
  running: number
  create: (request: GenerationRequest) => Promise<SubmitResult>
  /** Asks for the status anew. */
  refresh: () => Promise<unknown>
}): [Batch | null, BatchStore] {
  const [store] = useState(() => createBatchStore(browserStorage(), userId))
  const batch = useSyncExternalStore(store.subscribe, store.read, () => null)
  const [send] = useState(() => createSender(store))

  useEffect(() => {
    void send({ create, refresh, hasRoom: running < most })
  })

  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === batchPlace(userId)) store.reread()
    }
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [store, userId])

  // A page that is left in the middle of a request hears no answer. Asking again is safe: the keys are kept.
  useEffect(() => {
    if (store.read()?.pausedBy === 'no_answer') store.change(resume)
  }, [store])

  const limited = batch?.pausedBy === 'rate_limited'
  useEffect(() => {
    if (!limited) return
    const timer = setTimeout(() => store.change(resume), breatherMs)
    return () => clearTimeout(timer)
  }, [limited, store])

  return [batch, store]
}
