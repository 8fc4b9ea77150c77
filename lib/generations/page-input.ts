import 'server-only'
import { z } from 'zod'
import { aspectRatios } from '@/lib/catalog/models'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import { longestPrompt } from '@/lib/generations/request'

/** The shape of what the page sends; limits are the business of `checkRequest`, which names field and limit. */
const cleanText = z
  .string()
  .max(longestPrompt * 8)
  .transform(cleanPrompt)

const common = {
  requestKey: z.string().regex(/^[A-Za-z0-9_-]{8,100}$/),
  prompt: cleanText,
  count: z.number(),
}

export const generationRequestSchema = z.discriminatedUnion('provider', [
  z.strictObject({
    ...common,
    provider: z.literal('reapi'),
    aspectRatio: z.enum(aspectRatios),
    contentCheck: z.boolean(),
  }),
  z.strictObject({
    ...common,
    provider: z.literal('model-studio'),
    width: z.number(),
    height: z.number(),
    seed: z.number().nullable(),
    rewritePrompt: z.boolean(),
    negativePrompt: cleanText,
  }),
])
