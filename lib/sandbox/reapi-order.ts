import { z } from 'zod'
import { codePoints, type Body } from '@/lib/sandbox/answer'

/** Pixels are not documented: these are the model's own sizes of about a megapixel. */
const sizes = {
  '1:1': { width: 1024, height: 1024 },
  '4:3': { width: 1152, height: 864 },
  '3:4': { width: 864, height: 1152 },
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
} as const

const schema = z.strictObject({
  model: z.literal('z-image'),
  prompt: z
    .string()
    .min(1)
    .refine((prompt) => codePoints(prompt) <= 1000, 'must be at most 1000 characters'),
  aspect_ratio: z.enum(['1:1', '4:3', '3:4', '16:9', '9:16']).default('1:1'),
  nsfw_checker: z.boolean().optional(),
})

export type ReapiOrder = { prompt: string; width: number; height: number }

export function parseReapiOrder(body: Body): ReapiOrder | { fault: string } {
  if (body === 'too-large') return { fault: 'Request body is too large' }
  if (body === 'not-json') return { fault: 'Request body must be valid JSON' }
  const parsed = schema.safeParse(body.json)
  if (parsed.success) return { prompt: parsed.data.prompt, ...sizes[parsed.data.aspect_ratio] }
  const issue = parsed.error.issues[0]
  return { fault: `Invalid input: ${issue?.path.join('.') || 'body'}: ${issue?.message}` }
}
