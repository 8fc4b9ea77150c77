/** Model Studio's wire, as its reference describes it. Everything but the image is optional, and may be odd without costing it. */
import { z } from 'zod'

const optionalText = z.string().optional().catch(undefined)
const optionalCount = z.number().optional().catch(undefined)

const part = z.object({ image: optionalText, text: optionalText, reasoning_content: optionalText })

const message = z.object({
  reasoning_content: optionalText,
  content: z.array(part.catch({})),
})

const choice = z.object({ message: message.catch({ content: [] }) })

const usage = z.object({
  width: optionalCount,
  height: optionalCount,
  image_count: optionalCount,
  input_tokens: optionalCount,
  output_tokens: optionalCount,
  total_tokens: optionalCount,
})

export const generationAnswer = z.object({
  request_id: optionalText,
  /** Present and not empty: a failure, whatever the HTTP status. */
  code: z.union([z.number(), z.string()]).transform(String).optional().catch(undefined),
  message: optionalText,
  output: z
    .object({ choices: z.array(choice.catch({ message: { content: [] } })) })
    .optional()
    .catch(undefined),
  usage: usage.optional().catch(undefined),
})

export type GenerationAnswer = z.infer<typeof generationAnswer>

export interface Generated {
  image?: string
  text?: string
  reasoning?: string
}

/** Parts are found by key, never by place; reasoning stands beside the content or in it. Empty is absent. */
export function generatedBy(answer: GenerationAnswer): Generated {
  const messages = (answer.output?.choices ?? []).map((choice) => choice.message)
  const parts = messages.flatMap((message) => message.content)
  const reasonings = [...messages, ...parts].map((holder) => holder.reasoning_content)
  return {
    image: parts.map((part) => part.image).find(Boolean),
    text: parts.map((part) => part.text).find(Boolean),
    reasoning: reasonings.find(Boolean),
  }
}
