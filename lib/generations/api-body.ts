import 'server-only'
import { z } from 'zod'
import { aspectRatios, models } from '@/lib/catalog/models'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import { UserError } from '@/lib/errors'
import { longestPrompt, type GenerationRequest, type RequestField } from '@/lib/generations/request'

/** Both providers' options as their own APIs name them, flat. Nothing unknown is silently ignored. */
const text = z.string().max(longestPrompt * 4, 'is too long')

const reapiBody = z.strictObject({
  model: z.literal(models.reapi.model),
  prompt: text,
  aspect_ratio: z.enum(aspectRatios, `must be one of ${aspectRatios.join(', ')}`).default('1:1'),
  nsfw_checker: z.boolean().default(false),
})

const modelStudioBody = z.strictObject({
  model: z.literal(models['model-studio'].model),
  prompt: text,
  size: z
    .string()
    .regex(/^\d{1,5}[*x]\d{1,5}$/, 'must be W*H or WxH in pixels, such as 1024*1536')
    .default('1024*1536'),
  seed: z.number().nullish(),
  prompt_extend: z.boolean().default(false),
  negative_prompt: text.default(''),
})

/** How our fields are called in the API. */
export const apiFieldNames: Record<RequestField, string> = {
  provider: 'model',
  prompt: 'prompt',
  count: 'n',
  aspectRatio: 'aspect_ratio',
  contentCheck: 'nsfw_checker',
  size: 'size',
  width: 'size',
  height: 'size',
  seed: 'seed',
  rewritePrompt: 'prompt_extend',
  negativePrompt: 'negative_prompt',
  requestKey: 'Idempotency-Key',
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown field: ${issue.keys.join(', ')}`
  const field = issue.path.join('.') || 'body'
  return `${field}: ${issue.message}`
}

function invalid(message: string, field?: string): UserError {
  return new UserError('invalid', { code: 'invalid_request', message, field })
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [first] = result.error.issues
  throw invalid(
    result.error.issues.map(describeIssue).join('; '),
    first?.path.join('.') || undefined,
  )
}

/** One picture from an API body. Throws `UserError` that names what is wrong with its shape. */
export function parseApiBody(body: unknown, requestKey: string): GenerationRequest {
  const { model } = parsed(z.looseObject({ model: z.string('is required') }), body)
  if (model === models.reapi.model) {
    const { prompt, aspect_ratio, nsfw_checker } = parsed(reapiBody, body)
    return {
      provider: 'reapi',
      requestKey,
      count: 1,
      prompt: cleanPrompt(prompt),
      aspectRatio: aspect_ratio,
      contentCheck: nsfw_checker,
    }
  }
  if (model === models['model-studio'].model) {
    const { prompt, size, seed, prompt_extend, negative_prompt } = parsed(modelStudioBody, body)
    const [width = 0, height = 0] = size.split(/[*x]/).map(Number)
    return {
      provider: 'model-studio',
      requestKey,
      count: 1,
      prompt: cleanPrompt(prompt),
      width,
      height,
      seed: seed ?? null,
      rewritePrompt: prompt_extend,
      negativePrompt: cleanPrompt(negative_prompt),
    }
  }
  throw invalid(`model: must be ${models.reapi.model} or ${models['model-studio'].model}`, 'model')
}
