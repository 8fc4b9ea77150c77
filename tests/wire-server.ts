/**
 * Another server that speaks both documented wires: what REAPI_BASE_URL, DASHSCOPE_BASE_URL and
 * RESULT_HOSTS may point at. It keeps every paid request as it arrived, and serves the results itself.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'

export interface PaidRequest {
  path: string
  contentType: string | undefined
  authorization: string | undefined
  body: unknown
}

export interface WireServer {
  origin: string
  host: string
  paid: PaidRequest[]
  /** Jobs answer `processing` until this is true. */
  finish(): void
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** `signature` stands in every result link, as the credential it is. */
export async function startWireServer(signature: string): Promise<WireServer> {
  const paid: PaidRequest[] = []
  const jobs = new Map<string, number>()
  let finished = false
  const picture = await sharp({
    create: { width: 1024, height: 1024, channels: 3, background: '#0046bf' },
  })
    .png()
    .toBuffer()

  const server = createServer((request, response) => {
    void serve(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const result = (name: string) =>
    `http://${host}/results/${name}.png?Expires=4102444800&Signature=${signature}`

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (request.method === 'POST') {
      const body = await bodyOf(request)
      paid.push({
        path,
        contentType: request.headers['content-type'],
        authorization: request.headers.authorization,
        body,
      })
      if (path === '/deep/path/api/v1/images/generations') {
        const id = `task_${paid.length}`
        jobs.set(id, paid.length)
        return answer(response, { id, model: 'z-image', status: 'processing', created_at: 1 })
      }
      return answer(response, {
        output: {
          choices: [
            {
              finish_reason: 'stop',
              message: { role: 'assistant', content: [{ image: result(`sync-${paid.length}`) }] },
            },
          ],
        },
        request_id: `request-${paid.length}`,
      })
    }
    const task = /^\/deep\/path\/api\/v1\/tasks\/(\w+)$/.exec(path)?.[1]
    if (task !== undefined && jobs.has(task)) {
      const output = { image_urls: [result(task)] }
      return answer(
        response,
        finished
          ? { id: task, model: 'z-image', status: 'completed', output }
          : { id: task, model: 'z-image', status: 'processing' },
      )
    }
    if (path.startsWith('/results/')) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(picture)
      return
    }
    response.writeHead(404).end()
  }

  return {
    origin: `http://${host}`,
    host,
    paid,
    finish() {
      finished = true
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
