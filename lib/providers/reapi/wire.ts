/** reAPI's wire, as its reference describes it. Only the fields we use; an odd optional field costs nobody a picture. */
import { z } from 'zod'

export const taskId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
const optionalTaskId = taskId.optional().catch(undefined)

const errorBody = z.object({
  code: z.union([z.number(), z.string()]).transform(String).optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  request_id: z.string().optional().catch(undefined),
})

const output = z.object({ image_urls: z.array(z.unknown()) })

export const task = z.object({
  id: optionalTaskId,
  task_id: optionalTaskId,
  status: z.enum(['processing', 'completed', 'failed']).optional().catch(undefined),
  output: output.optional().catch(undefined),
  error: errorBody.optional().catch(undefined),
})

export const errorAnswer = z.object({ error: errorBody })

export const balance = z.object({ balance: z.number().int() })

/** What we keep between calls. */
export const ticket = z.object({ id: taskId })

export type Task = z.infer<typeof task>
export type ErrorBody = z.infer<typeof errorBody>

export function imageUrlOf(answer: Task): string | undefined {
  const first = answer.output?.image_urls[0]
  return typeof first === 'string' ? first : undefined
}
