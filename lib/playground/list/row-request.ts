/** One row of a list as a request, with everything that is wrong with it. Pure and client-safe. */
import { aspectRatios, type ProviderId } from '@/lib/catalog/models'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import {
  closestRatio,
  recommendedSize,
  type ModelStudioRatio,
  type Resolution,
  type Size,
} from '@/lib/catalog/sizes'
import {
  checkRequest,
  type GenerationRequest,
  type Problem,
  type RequestField,
} from '@/lib/generations/request'
import { readFlag, readProvider, readRatio, readSize, readWhole } from '@/lib/playground/list/cells'
import type { Cells } from '@/lib/playground/list/read-list'

/** What a row does not say is taken from here. A draft of the playground fits. */
export interface ListDefaults {
  provider: ProviderId
  ratio: ModelStudioRatio
  resolution: Resolution | 'custom'
  width: number | null
  height: number | null
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
  contentCheck: boolean
}

export interface RowProblem {
  field: RequestField
  /** Beside those of a request: a cell that cannot be read, and one its provider has no setting for. */
  code: Problem['code'] | 'unreadable' | 'not_for_provider'
  limit?: string
  actual?: string
}

export interface ListEntry {
  /** What the row says, also when it may not be sent as it is: for the preview. */
  request: GenerationRequest
  /** Empty: it may be sent. */
  problems: RowProblem[]
}

type Read = <Value>(
  field: RequestField,
  cell: string | undefined,
  parse: (text: string) => Value | undefined,
) => Value | undefined

/** An empty cell says nothing; one that cannot be read is noted. Both are `undefined`. */
function reader(problems: RowProblem[]): Read {
  return (field, cell, parse) => {
    const text = cell?.trim()
    if (!text) return undefined
    const value = parse(text)
    if (value === undefined) problems.push({ field, code: 'unreadable', actual: text })
    return value
  }
}

/** What one provider has no setting for would be left out without a word: it is a fault of the row instead. */
function misplaced(cells: Cells, provider: ProviderId): RowProblem[] {
  const asked = (cell: string | undefined) => readFlag(cell?.trim() ?? '') ?? false
  const foreign: [RequestField, string | undefined, boolean][] =
    provider === 'reapi'
      ? [
          ['size', cells.size, true],
          ['seed', cells.seed, true],
          ['negativePrompt', cells.negative_prompt, true],
          ['rewritePrompt', cells.rewrite, asked(cells.rewrite)],
        ]
      : [['contentCheck', cells.content_check, asked(cells.content_check)]]
  return foreign.flatMap(([field, cell, matters]) => {
    const actual = cell?.trim()
    return actual && matters ? [{ field, code: 'not_for_provider' as const, actual }] : []
  })
}

function sizeOf(ratio: ModelStudioRatio | undefined, defaults: ListDefaults): Size {
  const { resolution, width, height } = defaults
  if (resolution !== 'custom') return recommendedSize(ratio ?? defaults.ratio, resolution)
  if (ratio) return recommendedSize(ratio, '1024')
  return { width: width ?? Number.NaN, height: height ?? Number.NaN }
}

function notOffered(ratio: ModelStudioRatio | undefined): RowProblem[] {
  if (ratio === undefined || aspectRatios.some((offered) => offered === ratio)) return []
  const limit = aspectRatios.join(', ')
  return [{ field: 'aspectRatio', code: 'not_offered', limit, actual: ratio }]
}

/** The request key makes a row that is sent again the same submission. */
export function rowRequest(cells: Cells, defaults: ListDefaults, requestKey: string): ListEntry {
  const problems: RowProblem[] = []
  const read = reader(problems)
  const provider = read('provider', cells.provider, readProvider) ?? defaults.provider
  const ratio = read('aspectRatio', cells.aspect_ratio, readRatio)
  const common = {
    requestKey,
    prompt: cleanPrompt(cells.prompt ?? ''),
    count: read('count', cells.images, readWhole) ?? 1,
  }
  problems.push(...misplaced(cells, provider))
  if (provider === 'reapi') {
    const contentCheck = read('contentCheck', cells.content_check, readFlag)
    const request: GenerationRequest = {
      ...common,
      provider,
      aspectRatio: closestRatio(ratio ?? defaults.ratio, aspectRatios),
      contentCheck: contentCheck ?? defaults.contentCheck,
    }
    return { request, problems: [...problems, ...notOffered(ratio), ...checkRequest(request)] }
  }
  const { width, height } = read('size', cells.size, readSize) ?? sizeOf(ratio, defaults)
  const request: GenerationRequest = {
    ...common,
    provider,
    width,
    height,
    seed: read('seed', cells.seed, readWhole) ?? defaults.seed,
    rewritePrompt: read('rewritePrompt', cells.rewrite, readFlag) ?? defaults.rewritePrompt,
    negativePrompt: cleanPrompt(cells.negative_prompt?.trim() || defaults.negativePrompt),
  }
  return { request, problems: [...problems, ...checkRequest(request)] }
}
