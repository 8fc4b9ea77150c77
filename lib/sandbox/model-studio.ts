/** Model Studio's wire: one synchronous call that answers with the picture. */
import 'server-only'
import type { Clock } from '@/lib/clock'
import {
  brokenConnection,
  fraction,
  json,
  proxyPage,
  readBody,
  requestId,
} from '@/lib/sandbox/answer'
import { bearerOf } from '@/lib/sandbox/bearer'
import { parseModelStudioOrder, type ModelStudioOrder } from '@/lib/sandbox/model-studio-order'
import { resultLink } from '@/lib/sandbox/results'
import { rewrite } from '@/lib/sandbox/rewrite'
import { happensAgain, modelStudioRefusals, scriptOf, type Refusal } from '@/lib/sandbox/script'
import { createTask, type Task } from '@/lib/sandbox/tasks'

const linkLifetimeMs = 24 * 3600 * 1000
const serverLimitMs = 300_000

function refuse({ status, code, message }: Refusal<string>): Response {
  return json({ request_id: requestId(), code, message }, status)
}

/** `route` is what follows `/sandbox/model-studio/`. */
export async function answerModelStudio(
  request: Request,
  route: string,
  clock: Clock,
): Promise<Response> {
  const bearer = bearerOf(request)
  if (bearer !== 'valid') {
    const message = bearer === 'missing' ? 'No API-key provided.' : 'Invalid API-key provided.'
    return refuse({ status: 401, code: 'InvalidApiKey', message })
  }
  const call = `${request.method} ${route}`
  if (call !== 'POST api/v1/services/aigc/multimodal-generation/generation')
    return refuse({ status: 404, code: 'NotFound', message: 'The requested path was not found.' })
  if (request.headers.has('x-dashscope-async')) {
    const message = 'current user api does not support asynchronous calls.'
    return refuse({ status: 403, code: 'AccessDenied', message })
  }
  const order = parseModelStudioOrder(await readBody(request))
  return 'code' in order ? refuse(order) : generate(order, clock)
}

async function generate(order: ModelStudioOrder, clock: Clock): Promise<Response> {
  const { prompt, width, height, rewritePrompt } = order
  const script = scriptOf(prompt)
  for (const directive of script) {
    const refusal = modelStudioRefusals[directive]
    const what = `${directive} ${width} ${height} ${prompt}`
    if (refusal && happensAgain(what, refusal.times ?? Infinity)) return refuse(refusal)
  }
  if (script.has('html')) return proxyPage()
  if (script.has('rewrite') && rewritePrompt)
    return refuse({ status: 500, code: 'RewriteFailed', message: 'Failed to rewrite the prompt.' })
  if (script.has('never')) {
    await clock.sleep(serverLimitMs)
    return refuse({
      status: 408,
      code: 'RequestTimeOut',
      message: 'Request timed out, please try again later.',
    })
  }

  const rewritten = rewritePrompt ? rewrite(prompt) : null
  const createdAt = clock.now().getTime()
  const lastsMs = script.has('slow') ? 40_000 : usualMs(order)
  const { seed = Math.floor(0x7fffffff * fraction(prompt, width, height, createdAt)) } = order
  const text = rewritten?.prompt ?? prompt
  const task = await createTask({
    wire: 'model-studio',
    prompt: text,
    width,
    height,
    seed,
    createdAt,
    readyAt: createdAt + lastsMs,
  })
  // Whoever hangs up meanwhile has ordered all the same, so the wait heeds no signal.
  await clock.sleep(lastsMs)
  if (script.has('reset')) return brokenConnection()
  if (script.has('empty'))
    return json({ output: { choices: [] }, usage: {}, request_id: requestId() })
  return json(success(task, rewritten?.reasoning ?? '', clock))
}

/** About 1.4 s for 512², 3 to 4 s from 1024² on, and two more for the language model that rewrites. */
function usualMs({ prompt, width, height, rewritePrompt }: ModelStudioOrder): number {
  const share = Math.min(1, (width * height - 512 ** 2) / (1024 ** 2 - 512 ** 2))
  const luck = 1 + 0.3 * fraction(prompt, width, height)
  return Math.round((1400 + 1700 * share) * luck + (rewritePrompt ? 2000 : 0))
}

function success(task: Task, reasoning: string, clock: Clock) {
  const { prompt, width, height, createdAt } = task
  const ready = Math.max(clock.now().getTime(), task.readyAt ?? createdAt)
  const tokens = reasoning === '' ? 0 : Math.ceil((prompt.length + reasoning.length) / 2)
  return {
    output: {
      choices: [
        {
          finish_reason: 'stop',
          message: {
            role: 'assistant',
            reasoning_content: reasoning,
            content: [{ image: resultLink(task, ready + linkLifetimeMs) }, { text: prompt }],
          },
        },
      ],
    },
    usage: {
      width,
      height,
      image_count: 1,
      input_tokens: tokens,
      output_tokens: tokens,
      output_tokens_details: { reasoning_tokens: Math.ceil(reasoning.length / 2) },
      total_tokens: 2 * tokens,
    },
    request_id: requestId(),
  }
}
