/** A batch as it was stored in the browser. What does not look like one is none: nothing half-read is ever sent. */
import { aspectRatios } from '@/lib/catalog/models'
import type { BudgetShortfall } from '@/lib/errors'
import type { GenerationRequest } from '@/lib/generations/request'
import type { Batch, BatchRow, RowRefusal, RowState } from '@/lib/playground/batch/batch'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'
const isFlag = (value: unknown) => typeof value === 'boolean'

function isRequest(value: unknown): value is GenerationRequest {
  if (!isFields(value)) return false
  const { requestKey, prompt, count, provider } = value
  if (!isText(requestKey) || !isText(prompt) || !isNumber(count)) return false
  if (provider === 'reapi')
    return aspectRatios.some((ratio) => ratio === value.aspectRatio) && isFlag(value.contentCheck)
  return (
    provider === 'model-studio' &&
    isNumber(value.width) &&
    isNumber(value.height) &&
    (value.seed === null || isNumber(value.seed)) &&
    isFlag(value.rewritePrompt) &&
    isText(value.negativePrompt)
  )
}

const states: readonly RowState[] = ['waiting', 'sent', 'refused', 'canceled']

function isShortfall(value: unknown): value is BudgetShortfall {
  return (
    isFields(value) &&
    (value.scope === 'team' || value.scope === 'member') &&
    (value.period === 'day' || value.period === 'month') &&
    [value.limit, value.left, value.cost].every(isNumber)
  )
}

function isRefusal(value: unknown): value is RowRefusal {
  if (!isFields(value)) return false
  if (Array.isArray(value.problems))
    return value.problems.every(
      (problem) => isFields(problem) && isText(problem.field) && isText(problem.code),
    )
  return isFields(value.error) && isText(value.error.code) && isText(value.error.message)
}

function isRow(value: unknown): value is BatchRow {
  return (
    isFields(value) &&
    isRequest(value.request) &&
    states.some((state) => state === value.state) &&
    Array.isArray(value.generationIds) &&
    value.generationIds.every(isText)
  )
}

function isBatch(value: unknown): value is Batch {
  return (
    isFields(value) &&
    Array.isArray(value.rows) &&
    value.rows.length > 0 &&
    value.rows.every(isRow) &&
    (value.pausedBy === null || isText(value.pausedBy))
  )
}

/** What only explains must not cost the rows: unreadable, it is left out. */
function withReadableWords({ rows, pausedBy, shortfall }: Batch): Batch {
  return {
    rows: rows.map((row) => (isRefusal(row.refusal) ? row : { ...row, refusal: undefined })),
    pausedBy,
    shortfall: isShortfall(shortfall) ? shortfall : undefined,
  }
}

export function parseBatch(stored: string | null): Batch | null {
  try {
    const found: unknown = JSON.parse(stored ?? 'null')
    return isBatch(found) ? withReadableWords(found) : null
  } catch {
    return null
  }
}
