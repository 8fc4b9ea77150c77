/**
 * A local server that speaks both providers' documented wires and keeps its own bill. Point
 * REAPI_BASE_URL at `reapiUrl`, DASHSCOPE_BASE_URL at `dashscopeUrl` and RESULT_HOSTS at `host`.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json as readJson } from 'node:stream/consumers'
import { z } from 'zod'
import { systemClock, type Clock } from '@/lib/clock'
import { ProviderError, type ProviderFailure } from '@/lib/providers/errors'
import { LedgeringProvider, type Script } from '../flow/faults/ledgering-provider'
import { pictureOf } from '../flow/faults/home'
import * as answers from './answers'

export interface FakeProvider {
  provider: LedgeringProvider
  reapiUrl: string
  dashscopeUrl: string
  /** `host:port`, for RESULT_HOSTS. */
  host: string
  /** Requests of any kind that arrived. */
  seen(): number
  close(): Promise<void>
}

export type ResultAct = 'properly' | 'half' | 'unavailable'

export interface Behaviour extends Script {
  /** What fetching a result meets, beside its own expiry. */
  result?(): ResultAct
  /** The bytes of a result; otherwise a small picture of its own for each prompt. */
  picture?(prompt: string): Promise<Buffer>
}

const reapiBody = z.strictObject({
  model: z.literal('z-image'),
  prompt: z.string(),
  aspect_ratio: z.string(),
  nsfw_checker: z.boolean(),
})
const dashscopeBody = z.strictObject({
  model: z.literal('z-image-turbo'),
  input: z.strictObject({
    messages: z.tuple([
      z.strictObject({
        role: z.literal('user'),
        content: z.tuple([z.strictObject({ text: z.string() })]),
      }),
    ]),
  }),
  parameters: z.looseObject({ size: z.string(), seed: z.number() }),
})

const honest: Behaviour = {
  submit: () => ({ answer: 'properly', takesMs: 500 }),
  poll: () => 'properly',
  resultLifeMs: () => 86_400_000,
}

const directly = <T>(_name: string, act: () => Promise<T>) => act()

export async function startFakeProvider(
  behaviour: Behaviour = honest,
  clock: Clock = systemClock,
): Promise<FakeProvider> {
  const provider = new LedgeringProvider(clock, behaviour)
  const reapi = provider.reach('reapi', directly)
  const dashscope = provider.reach('model-studio', directly)
  let seen = 0
  let origin = ''

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request
    const local = (link: string) => link.replace('https://results.test', `${origin}/results`)
    if (method === 'POST' && url === '/reapi/api/v1/images/generations') {
      const body = reapiBody.parse(await readJson(request))
      const order = {
        provider: 'reapi',
        prompt: body.prompt,
        aspectRatio: '1:1',
        contentCheck: body.nsfw_checker,
      } as const
      return answers.reapi(response, await settle(() => reapi.submit(order)), local)
    }
    if (method === 'GET' && url.startsWith('/reapi/api/v1/tasks/')) {
      const ticket = { id: decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)) }
      const poll = reapi.poll
      if (poll)
        return answers.reapiTask(response, await settle(() => poll(ticket)), ticket.id, local)
    }
    if (method === 'GET' && url === '/reapi/api/v1/balance')
      return answers.json(response, 200, { balance: 100_000 })
    if (method === 'POST' && url.startsWith('/dashscope/api/v1/services/aigc/')) {
      const { input, parameters } = dashscopeBody.parse(await readJson(request))
      const order = {
        provider: 'model-studio',
        prompt: input.messages[0].content[0].text,
        width: 1024,
        height: 1024,
        seed: parameters.seed,
        rewritePrompt: false,
        negativePrompt: '',
      } as const
      return answers.dashscope(response, await settle(() => dashscope.submit(order)), local)
    }
    if (method === 'GET' && url.startsWith('/results/'))
      return result(response, url.replace('/results', 'https://results.test'))
    answers.json(response, 404, { error: { code: 40400, message: `No ${url} here` } })
  }

  async function result(response: ServerResponse, url: string): Promise<void> {
    const prompt = provider.fetch(url)
    if (prompt === null) return answers.json(response, 403, {})
    const act = behaviour.result?.() ?? 'properly'
    if (act === 'unavailable') return answers.json(response, 503, {})
    const bytes = await (behaviour.picture ?? pictureOf)(prompt)
    response.setHeader('content-type', 'image/png')
    response.end(act === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes)
  }

  const server = createServer((request, response) => {
    seen += 1
    route(request, response).catch((error: unknown) => {
      // The caller sent what the documents do not know.
      if (error instanceof z.ZodError) answers.json(response, 400, { code: 'InvalidParameter' })
      else request.socket.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  return {
    provider,
    reapiUrl: `${origin}/reapi/api/v1`,
    dashscopeUrl: `${origin}/dashscope/api/v1`,
    host: `127.0.0.1:${port}`,
    seen: () => seen,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What the ledgering provider answers, or fails with; anything else is a broken connection. */
async function settle<T>(act: () => Promise<T>): Promise<T | ProviderFailure> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof ProviderError) return error.failure
    throw error
  }
}
