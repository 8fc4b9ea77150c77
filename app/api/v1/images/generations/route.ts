import { randomUUID } from 'node:crypto'
import { answer } from '@/app/api/answer'
import { readJsonBody } from '@/app/api/read-body'
import { requireApiActor } from '@/app/api/door'
import { database } from '@/lib/db'
import { UserError } from '@/lib/errors'
import { apiFieldNames, parseApiBody } from '@/lib/generations/api-body'
import { createGenerations, RequestProblems } from '@/lib/generations/create'
import { installation } from '@/lib/generations/installation'
import { readGeneration } from '@/lib/generations/queries'
import { describeProblem } from '@/lib/generations/request'
import { nudgeRunner } from '@/lib/generations/runner'
import { taskOf } from '@/lib/generations/task'

export const dynamic = 'force-dynamic'

const bodyLimit = 128 * 1024

function requestKeyOf(request: Request): string {
  const key = request.headers.get('idempotency-key')
  if (key === null) return randomUUID()
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new UserError('invalid', {
      code: 'invalid_request',
      field: 'Idempotency-Key',
      message: 'Idempotency-Key must be 1 to 255 visible ASCII characters',
    })
  return key
}

function asUserError(error: unknown): unknown {
  if (!(error instanceof RequestProblems)) return error
  return new UserError('invalid', {
    code: 'invalid_request',
    field: error.problems[0] && apiFieldNames[error.problems[0].field],
    message: error.problems
      .map((problem) => describeProblem(problem, apiFieldNames[problem.field]))
      .join('; '),
  })
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const requestKey = requestKeyOf(request)
    const body = await readJsonBody(request, bodyLimit)
    const intent = {
      actor,
      door: 'api',
      request: parseApiBody(body, requestKey),
      installation: await installation(),
    } as const
    const [id] = await createGenerations(database(), intent).catch((error: unknown) => {
      throw asUserError(error)
    })
    nudgeRunner()
    const view = id === undefined ? null : await readGeneration(database(), actor, id)
    if (!view) throw new Error('A generation that was just created cannot be read')
    const { created_at, model } = taskOf(view, '')
    return Response.json({ id: view.id, model, status: 'processing', created_at })
  })
}
