import { z } from 'zod'
import type { Body } from '@/lib/sandbox/answer'
import type { Refusal } from '@/lib/sandbox/script'

const promptLimit = 800
const leastPixels = 512 * 512
const mostPixels = 2048 * 2048
const largestSeed = 2147483647

const size = z
  .string()
  .regex(/^[1-9]\d{0,6}\*[1-9]\d{0,6}$/, 'must be width*height')
  .transform((text) => {
    const [width = 0, height = 0] = text.split('*').map(Number)
    return { width, height }
  })
  .refine(
    ({ width, height }) => width * height >= leastPixels && width * height <= mostPixels,
    'total pixels must be between 512*512 and 2048*2048',
  )

const schema = z.strictObject({
  model: z.string(),
  input: z.strictObject({
    messages: z.tuple([
      z.strictObject({
        role: z.literal('user'),
        content: z.tuple([z.strictObject({ text: z.string().min(1) })]),
      }),
    ]),
  }),
  parameters: z
    .strictObject({
      size: size.default({ width: 1024, height: 1536 }),
      prompt_extend: z.boolean().default(false),
      seed: z.int().min(0).max(largestSeed).optional(),
      negative_prompt: z.string().optional(),
      n: z.literal(1, 'num_images_per_prompt must be 1').optional(),
    })
    .default({ size: { width: 1024, height: 1536 }, prompt_extend: false }),
})

export interface ModelStudioOrder {
  /** Already cut at the limit, without a word, as the real one does. */
  prompt: string
  width: number
  height: number
  seed?: number
  rewritePrompt: boolean
}

export function parseModelStudioOrder(body: Body): ModelStudioOrder | Refusal<string> {
  if (body === 'too-large')
    return { status: 413, code: 'BadRequest.TooLarge', message: 'Payload Too Large' }
  if (body === 'not-json')
    return {
      status: 400,
      code: 'InvalidParameter',
      message: 'Required body invalid, please check the request body format.',
    }
  const parsed = schema.safeParse(body.json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = issue?.path.at(-1) === 'n' ? '' : `${issue?.path.join('.') || 'body'}: `
    return { status: 400, code: 'InvalidParameter', message: `${place}${issue?.message}` }
  }
  const { model, input, parameters } = parsed.data
  if (model !== 'z-image-turbo')
    return { status: 404, code: 'ModelNotFound', message: 'Model not exist.' }
  return {
    prompt: Array.from(input.messages[0].content[0].text).slice(0, promptLimit).join(''),
    ...parameters.size,
    seed: parameters.seed,
    rewritePrompt: parameters.prompt_extend,
  }
}
