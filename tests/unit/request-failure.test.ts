/** Whether a request can have left: the question behind "may have been charged". */
import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requestJson } from '@/lib/net/request'
import { connectFailure, RequestFailure } from '@/lib/net/request-failure'

let server: net.Server
let sockets: net.Socket[]

beforeEach(async () => {
  sockets = []
  server = net.createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  server.close()
  await once(server, 'close')
})

function post(scheme: string, options: { timeoutMs: number; signal?: AbortSignal }) {
  const { port } = server.address() as net.AddressInfo
  return requestJson({
    method: 'POST',
    url: new URL(`${scheme}://127.0.0.1:${port}/x`),
    headers: {},
    body: {},
    ...options,
  }).catch((error: unknown) => error)
}

describe('a deadline', () => {
  it('in the TLS handshake proves that nothing was sent', async () => {
    const failure = await post('https', { timeoutMs: 200 })
    expect(failure).toBeInstanceOf(RequestFailure)
    expect(failure).toMatchObject({ reason: 'timeout', sent: false })
  })

  it('after connecting proves nothing', async () => {
    expect(await post('http', { timeoutMs: 200 })).toMatchObject({ reason: 'timeout', sent: true })
  })
})

it('giving up in the TLS handshake proves that nothing was sent', async () => {
  const given = new AbortController()
  server.once('connection', () => given.abort())
  expect(await post('https', { timeoutMs: 10_000, signal: given.signal })).toMatchObject({
    reason: 'aborted',
    sent: false,
  })
})

it('counts bytes, not characters, against the cap', async () => {
  server.on('connection', (socket) => {
    socket.once('data', () =>
      socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${'你'.repeat(10)}`),
    )
  })
  const { port } = server.address() as net.AddressInfo
  const ask = (maxBytes: number) =>
    requestJson({
      method: 'GET',
      url: new URL(`http://127.0.0.1:${port}/`),
      headers: {},
      timeoutMs: 5000,
      maxBytes,
    })
  await expect(ask(30)).resolves.toMatchObject({ text: '你'.repeat(10), json: undefined })
  await expect(ask(29)).rejects.toMatchObject({ reason: 'answer_too_large', sent: true })
})

it.each([
  ['ECONNREFUSED', 'connection_refused'],
  ['ENOTFOUND', 'name_not_resolved'],
  ['EAI_AGAIN', 'name_not_resolved'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect_timeout'],
  ['ETIMEDOUT', 'connect_timeout'],
  ['CERT_HAS_EXPIRED', 'connection_failed'],
  ['EHOSTUNREACH', 'connection_failed'],
  [undefined, 'connection_failed'],
])('%s before a connection is %s', (code, reason) => {
  expect(connectFailure(code)).toBe(reason)
})
