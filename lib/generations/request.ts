/** What may be asked for, and what is wrong with a request: the same rules on the page and at every door. Client-safe. */
import {
  aspectRatios,
  maxImagesPerSubmit,
  models,
  type AspectRatio,
  type ProviderId,
} from '@/lib/catalog/models'
import { countCharacters } from '@/lib/catalog/prompt-rules'
import type { ErrorBody } from '@/lib/errors'

interface Common {
  /** Belongs to one draft: the same key and the same request is the same submission. */
  requestKey: string
  prompt: string
  /** Pictures; each is a separate paid request. */
  count: number
}

export interface ReapiRequest extends Common {
  provider: 'reapi'
  aspectRatio: AspectRatio
  contentCheck: boolean
}

export interface ModelStudioRequest extends Common {
  provider: 'model-studio'
  width: number
  height: number
  /** `null`: a random seed for each picture. Otherwise the first picture's; the following count up. */
  seed: number | null
  rewritePrompt: boolean
  negativePrompt: string
}

export type GenerationRequest = ReapiRequest | ModelStudioRequest

export type RequestField =
  | 'provider'
  | 'prompt'
  | 'count'
  | 'aspectRatio'
  | 'contentCheck'
  | 'size'
  | 'width'
  | 'height'
  | 'seed'
  | 'rewritePrompt'
  | 'negativePrompt'
  | 'requestKey'

export type ProblemCode =
  | 'required'
  | 'too_long'
  | 'not_offered'
  | 'not_whole'
  | 'out_of_range'
  | 'too_few_pixels'
  | 'too_many_pixels'

export interface Problem {
  field: RequestField
  code: ProblemCode
  /** The limit that was broken, as a number or a range, ready to be shown. */
  limit?: string
  actual?: string
}

/** No provider reads more; past this a paste is a mistake. */
export const longestPrompt = 5000
export const longestNegativePrompt = 500

const number = (value: number) => value.toLocaleString('en-US')

function checkPrompt(provider: ProviderId, prompt: string): Problem[] {
  if (prompt.trim() === '') return [{ field: 'prompt', code: 'required' }]
  const length = countCharacters(prompt)
  const limit =
    models[provider].overLimit === 'refused' ? models[provider].promptLimit : longestPrompt
  return length > limit
    ? [{ field: 'prompt', code: 'too_long', limit: number(limit), actual: number(length) }]
    : []
}

function checkWhole(field: RequestField, value: number, min: number, max: number): Problem[] {
  if (!Number.isInteger(value)) return [{ field, code: 'not_whole', actual: String(value) }]
  return value < min || value > max
    ? [
        {
          field,
          code: 'out_of_range',
          limit: `${number(min)}–${number(max)}`,
          actual: number(value),
        },
      ]
    : []
}

function checkSize(width: number, height: number): Problem[] {
  const sides = [
    ...checkWhole('width', width, 1, models['model-studio'].pixels.max),
    ...checkWhole('height', height, 1, models['model-studio'].pixels.max),
  ]
  if (sides.length > 0) return sides
  const { min, max } = models['model-studio'].pixels
  const actual = `${width}×${height}`
  if (width * height < min)
    return [{ field: 'size', code: 'too_few_pixels', limit: '512×512', actual }]
  if (width * height > max)
    return [{ field: 'size', code: 'too_many_pixels', limit: '2048×2048', actual }]
  return []
}

/** Everything that is wrong, each named with its field and limit; empty when the request may be sent. */
export function checkRequest(request: GenerationRequest): Problem[] {
  const problems = [
    ...checkPrompt(request.provider, request.prompt),
    ...checkWhole('count', request.count, 1, maxImagesPerSubmit),
  ]
  if (request.provider === 'reapi') {
    if (!aspectRatios.includes(request.aspectRatio))
      problems.push({
        field: 'aspectRatio',
        code: 'not_offered',
        limit: aspectRatios.join(', '),
        actual: String(request.aspectRatio),
      })
    return problems
  }
  const { seed } = models['model-studio']
  problems.push(...checkSize(request.width, request.height))
  if (request.seed !== null) problems.push(...checkWhole('seed', request.seed, seed.min, seed.max))
  const negativeLength = countCharacters(request.negativePrompt)
  if (negativeLength > longestNegativePrompt)
    problems.push({
      field: 'negativePrompt',
      code: 'too_long',
      limit: number(longestNegativePrompt),
      actual: number(negativeLength),
    })
  return problems
}

const sentences: Record<ProblemCode, (problem: Problem) => string> = {
  required: () => 'is required',
  too_long: ({ limit, actual }) => `has ${actual} characters; at most ${limit} are allowed`,
  not_offered: ({ limit, actual }) => `is ${actual}; offered are ${limit}`,
  not_whole: ({ actual }) => `is ${actual}; it must be a whole number`,
  out_of_range: ({ limit, actual }) => `is ${actual}; it must be within ${limit}`,
  too_few_pixels: ({ limit, actual }) =>
    `is ${actual}; at least ${limit} pixels in total are needed`,
  too_many_pixels: ({ limit, actual }) =>
    `is ${actual}; at most ${limit} pixels in total are allowed`,
}

/** One English sentence for an API answer; the page has its own words, by `code`. */
export function describeProblem(problem: Problem, fieldName: string = problem.field): string {
  return `${fieldName} ${sentences[problem.code](problem)}`
}

/** What a submit answers. The page keeps the draft whenever `ok` is false. */
export type SubmitResult =
  | { ok: true; generationIds: string[] }
  | { ok: false; problems: Problem[] }
  | { ok: false; error: ErrorBody }
