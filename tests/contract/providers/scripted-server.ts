/** A provider that says what a test tells it to, and remembers every request byte it was sent. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface RecordedRequest {
  method: string
  path: string
  /** Names in lower case, in the order they came. */
  headerNames: string[]
  headers: http.IncomingHttpHeaders
  body: string
}

export type Behaviour = (response: http.ServerResponse, socket: Socket) => void

export interface ScriptedServer {
  origin: string
  requests: RecordedRequest[]
  connections(): number
  /** How every request from now on is met. */
  behave(behaviour: Behaviour): void
  /** Resolves when the next request has been read whole. */
  nextRequest(): Promise<void>
  close(): Promise<void>
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const requests: RecordedRequest[] = []
  let connections = 0
  let behaviour: Behaviour = answerWith(500, '')
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      headerNames: request.rawHeaders
        .filter((_, index) => index % 2 === 0)
        .map((name) => name.toLowerCase()),
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    })
    behaviour(response, request.socket)
    server.emit('request-read')
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    behave: (next) => {
      behaviour = next
    },
    nextRequest: async () => {
      await once(server, 'request-read')
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function answerWith(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Behaviour {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const contentType = typeof body === 'string' ? 'text/html' : 'application/json'
  return (response) => {
    response.writeHead(status, { 'content-type': contentType, ...headers }).end(text)
  }
}

export const neverAnswers: Behaviour = () => undefined

export const resetAfterBody: Behaviour = (_, socket) => socket.resetAndDestroy()

export const closeAfterBody: Behaviour = (_, socket) => socket.end()

export function resetMidAnswer(status: number): Behaviour {
  return (response, socket) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"id":"task_1","sta', () => socket.resetAndDestroy())
  }
}

export function stallMidAnswer(status: number): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.write('{"id":"task_1","sta')
  }
}

/** Sends until the client hangs up. */
export const endlessAnswer: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  }
  response.on('drain', more)
  more()
}

export const notHttp: Behaviour = (_, socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')
