/**
 * reAPI's wire: submit, then poll. Codes of the categories 2 (input), 3 (credits) and 4 (not found)
 * are assumed; the others are documented.
 */
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
import { parseReapiOrder } from '@/lib/sandbox/reapi-order'
import { resultLink } from '@/lib/sandbox/results'
import {
  happensAgain,
  reapiJobFailures,
  reapiRefusals,
  scriptOf,
  type Refusal,
} from '@/lib/sandbox/script'
import { allTasks, createTask, findTask, type Task } from '@/lib/sandbox/tasks'

const model = 'z-image'
const fullBalance = 12500
const creditsPerPicture = 5
/** Undocumented at the real one; short, so that nobody relies on it. */
const linkLifetimeMs = 3600 * 1000

const keyFaults = {
  missing: { status: 401, code: 10001, message: 'Missing API key' },
  'not-bearer': {
    status: 401,
    code: 10002,
    message: 'Authorization header must be a Bearer token',
  },
  invalid: { status: 401, code: 10003, message: 'Invalid API key' },
} as const

function refuse({ status, code, message, retryAfterSeconds }: Refusal<number>): Response {
  const headers =
    retryAfterSeconds === undefined ? undefined : { 'retry-after': `${retryAfterSeconds}` }
  return json({ error: { code, message, request_id: requestId() } }, status, headers)
}

const noSuchRoute = { status: 404, code: 40001, message: 'Not found' }
const noSuchTask = { status: 404, code: 40004, message: 'Task not found' }

/** `route` is what follows `/sandbox/reapi/`. */
export async function answerReapi(
  request: Request,
  route: string,
  clock: Clock,
): Promise<Response> {
  const bearer = bearerOf(request)
  if (bearer !== 'valid') return refuse(keyFaults[bearer])

  const call = `${request.method} ${route}`
  if (call === 'POST api/v1/images/generations') return submit(request, clock)
  if (call === 'GET api/v1/balance') return balance(clock)
  const id = /^GET api\/v1\/tasks\/([^/]+)$/.exec(call)?.[1]
  return id === undefined ? refuse(noSuchRoute) : poll(id, clock)
}

async function submit(request: Request, clock: Clock): Promise<Response> {
  const order = parseReapiOrder(await readBody(request))
  if ('fault' in order) return refuse({ status: 400, code: 20001, message: order.fault })

  const { prompt, width, height } = order
  const script = scriptOf(prompt)
  for (const directive of script) {
    const refusal = reapiRefusals[directive]
    const what = `${directive} ${width} ${height} ${prompt}`
    if (refusal && happensAgain(what, refusal.times ?? Infinity)) return refuse(refusal)
  }
  if (script.has('html')) return proxyPage()

  const createdAt = clock.now().getTime()
  const usualMs = Math.round(2000 + 4000 * fraction(prompt, width, height))
  const lastsMs = script.has('slow') ? 40_000 : usualMs
  const readyAt = script.has('never') ? null : createdAt + lastsMs
  const task = await createTask({ wire: 'reapi', prompt, width, height, createdAt, readyAt })
  if (script.has('reset')) return brokenConnection()
  if (script.has('empty')) return json({})
  return json(processing(task))
}

function processing({ id, createdAt }: Task) {
  return { id, model, status: 'processing', created_at: Math.floor(createdAt / 1000) }
}

function failureOf(task: Task) {
  for (const directive of scriptOf(task.prompt)) {
    const failure = reapiJobFailures[directive]
    if (failure) return failure
  }
  return null
}

async function poll(id: string, clock: Clock): Promise<Response> {
  const task = await findTask(id)
  if (task?.wire !== 'reapi') return refuse(noSuchTask)

  const script = scriptOf(task.prompt)
  if (script.has('poll404') && happensAgain(`poll404 ${id}`, 1)) return refuse(noSuchTask)
  if (script.has('poll500') && happensAgain(`poll500 ${id}`, 2))
    return refuse({ status: 500, code: 60099, message: 'Internal server error' })
  if (script.has('pollhtml')) return proxyPage()

  const now = clock.now().getTime()
  if (task.readyAt === null || now < task.readyAt) return json(processing(task))
  const error = failureOf(task)
  if (error) return json({ id, model, status: 'failed', output: null, error })
  const image = resultLink(task, now + linkLifetimeMs)
  return json({ id, model, status: 'completed', output: { image_urls: [image] } })
}

async function balance(clock: Clock): Promise<Response> {
  const now = clock.now().getTime()
  const charged = (await allTasks()).filter(
    (task) =>
      task.wire === 'reapi' && task.readyAt !== null && task.readyAt <= now && !failureOf(task),
  )
  return json({ balance: Math.max(0, fullBalance - creditsPerPicture * charged.length) })
}
