/** Every row of the providers' error tables, from recorded answers. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failureOf, providerAt, useScriptedServer } from './harness'
import { answerWith } from './scripted-server'
import { subjects } from './subjects'

const rows = z.array(
  z.object({
    name: z.string(),
    status: z.number(),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.json(),
    expect: z.looseObject({ kind: z.string(), code: z.string(), message: z.string() }),
  }),
)

describe.each(subjects)('$id: a submit is answered', (subject) => {
  const server = useScriptedServer()

  it.each(rows.parse(subject.errors))('$name: $expect.kind', async (row) => {
    server().behave(answerWith(row.status, row.body, row.headers))
    const failure = await failureOf(providerAt(subject, server()).submit(subject.order))
    expect(failure).toEqual({
      retryAfterMs: undefined,
      rewriteFailed: undefined,
      requestId: undefined,
      ...row.expect,
      status: row.status,
      rawAnswer: JSON.stringify(row.body),
    })
    expect(server().requests).toHaveLength(1)
  })
})
