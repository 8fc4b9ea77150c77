/**
 * A list on its way to the server. Each row carries its own request key from the start, so that sending it
 * again (after a reload, a lost answer, from a second tab) is the same submission and never a second
 * charge. Pure and client-safe.
 */
import type { BudgetShortfall } from '@/lib/errors'
import type { GenerationRequest, SubmitResult } from '@/lib/generations/request'
import type { GenerationView } from '@/lib/generations/view'
import { isActive } from '@/lib/generations/view'

export type RowState = 'waiting' | 'sent' | 'refused' | 'canceled'

/** What the server said instead of taking a row. */
export type RowRefusal = Exclude<SubmitResult, { ok: true }>

export interface BatchRow {
  request: GenerationRequest
  state: RowState
  /** Once it was sent. */
  generationIds: string[]
  /** Of a refused row. */
  refusal?: RowRefusal
}

export interface Batch {
  rows: BatchRow[]
  /** Waiting rows are sent only while this is `null`. A code of an answer, or `person`. */
  pausedBy: string | null
  /** The budget that paused it. */
  shortfall?: BudgetShortfall
}

export function startBatch(requests: readonly GenerationRequest[]): Batch {
  const rows = requests.map((request): BatchRow => {
    return { request, state: 'waiting', generationIds: [] }
  })
  return { rows, pausedBy: null }
}

/** The row to be sent next; `null` while paused, and when none waits. */
export function nextRow(batch: Batch): BatchRow | null {
  return batch.pausedBy === null
    ? (batch.rows.find(({ state }) => state === 'waiting') ?? null)
    : null
}

/** A row that is not waiting any more keeps its end: an answer that comes late changes nothing. */
function end(batch: Batch, requestKey: string, change: Partial<BatchRow>): Batch {
  const rows = batch.rows.map((row) =>
    row.request.requestKey === requestKey && row.state !== 'sent' ? { ...row, ...change } : row,
  )
  return { ...batch, rows }
}

/** Also of a row that was canceled while its answer was on the way: it was sent all the same. */
export const rowSent = (batch: Batch, requestKey: string, generationIds: string[]): Batch =>
  end(batch, requestKey, { state: 'sent', generationIds })

export const rowRefused = (batch: Batch, requestKey: string, refusal: RowRefusal): Batch =>
  end(batch, requestKey, { state: 'refused', refusal })

export const pause = ({ rows }: Batch, pausedBy: string, shortfall?: BudgetShortfall): Batch => ({
  rows,
  pausedBy,
  shortfall,
})

export const resume = ({ rows }: Batch): Batch => ({ rows, pausedBy: null })

/** What was not sent never will be. */
export function cancelWaiting(batch: Batch): Batch {
  const rows = batch.rows.map((row): BatchRow =>
    row.state === 'waiting' ? { ...row, state: 'canceled' } : row,
  )
  return { rows, pausedBy: null }
}

export interface BatchProgress {
  /** Pictures, not rows. */
  pictures: number
  waiting: number
  /** With the server, not at their end. */
  running: number
  /** At their end, one way or another. */
  ended: number
  refused: number
  canceled: number
  /** Nothing will happen any more by itself. */
  done: boolean
}

/** `generations` is what the status view shows: all that still run are among them. */
export function progressOf(batch: Batch, generations: readonly GenerationView[]): BatchProgress {
  const active = new Set(generations.filter(({ state }) => isActive(state)).map(({ id }) => id))
  const count = (state: RowState) =>
    batch.rows.reduce((sum, row) => sum + (row.state === state ? row.request.count : 0), 0)
  const ids = batch.rows.flatMap(({ generationIds }) => generationIds)
  const running = ids.filter((id) => active.has(id)).length
  const waiting = count('waiting')
  return {
    pictures: batch.rows.reduce((sum, { request }) => sum + request.count, 0),
    waiting,
    running,
    ended: ids.length - running,
    refused: count('refused'),
    canceled: count('canceled'),
    done: waiting === 0 && running === 0,
  }
}
