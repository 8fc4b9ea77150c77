import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface PictureHost {
  origin: string
  port: number
  /** Headers of every request that arrived. */
  seen: { url: string; headers: Record<string, string | string[] | undefined> }[]
  /** Connections that were opened. */
  connections: number
}

/** A server on loopback that ends with its test. */
export async function pictureHost(answer: RequestListener): Promise<PictureHost> {
  const host: PictureHost = { origin: '', port: 0, seen: [], connections: 0 }
  const server = createServer((request, response) => {
    host.seen.push({ url: request.url ?? '', headers: request.headers })
    answer(request, response)
  })
  server.on('connection', () => (host.connections += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  host.port = (server.address() as AddressInfo).port
  host.origin = `http://127.0.0.1:${host.port}`
  return host
}
