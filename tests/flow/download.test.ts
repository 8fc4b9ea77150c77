import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { download, type DownloadRequest } from '@/lib/net/download'
import { DownloadError } from '@/lib/net/download-error'
import { guardedLookup, type ResolveName } from '@/lib/net/guarded-connector'
import { requestJson } from '@/lib/net/request'
import { pictureHost } from '../picture-host'
import { temporaryFolder } from '../temporary-folder'

const operator = () => ({ allowed: true, privateAllowed: true })
const listed = () => ({ allowed: true, privateAllowed: false })
const secret = 'Signature=topsecret'

async function fetchFrom(url: string, more: Partial<DownloadRequest> = {}) {
  const file = path.join(await temporaryFolder(), 'arrived')
  return download({ url, allow: operator, file, ...more })
}

async function failureOf(url: string, more: Partial<DownloadRequest> = {}): Promise<DownloadError> {
  const error = await fetchFrom(url, more).then(
    () => new Error('the download went through'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DownloadError)) throw error
  expect(`${error.message} ${error.stack}`).not.toContain('topsecret')
  return error
}

/** Writes as fast as the other side reads, until it leaves. Returns how much went out. */
function pour(response: ServerResponse, chunk: Buffer): () => number {
  let poured = 0
  const more = () => {
    while (!response.destroyed) {
      poured += chunk.length
      if (!response.write(chunk)) break
    }
  }
  response.on('drain', more)
  more()
  return () => poured
}

describe('a download', () => {
  it('brings every byte home, with its hash', async () => {
    const picture = randomBytes(3_000_000)
    const host = await pictureHost((_request, response) => {
      response.setHeader('content-type', 'image/png')
      response.end(picture)
    })
    const arrived = await fetchFrom(`${host.origin}/p.png?${secret}`)
    expect(arrived).toMatchObject({
      bytes: picture.length,
      sha256: createHash('sha256').update(picture).digest('hex'),
      contentType: 'image/png',
    })
    expect((await readFile(arrived.file)).equals(picture)).toBe(true)
    expect((await stat(arrived.file)).mode & 0o777).toBe(0o600)
    expect(host.seen).toHaveLength(1)
    expect(host.seen[0]?.url).toBe(`/p.png?${secret}`)
  })

  it('sends no key and asks for no encoding (fault 23)', async () => {
    const host = await pictureHost((_request, response) => void response.end('x'))
    await fetchFrom(`${host.origin}/`)
    expect(Object.keys(host.seen[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
    ])
    expect(host.seen[0]?.headers['accept-encoding']).toBe('identity')
  })

  it('takes a body of unknown length', async () => {
    const host = await pictureHost((_request, response) => {
      response.write('half ')
      response.end('and half')
    })
    expect((await fetchFrom(host.origin)).bytes).toBe(13)
  })

  it('says what the disk said when the file cannot be written', async () => {
    const host = await pictureHost((_request, response) => void response.end('x'))
    const file = path.join(await temporaryFolder(), 'no', 'such', 'folder')
    await expect(download({ url: host.origin, allow: operator, file })).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: 'open',
    })
  })
})

describe('no proxy', () => {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']

  it('is asked, whatever the environment says, by a download or a request with a key', async () => {
    const proxy = await pictureHost((_request, response) => void response.end('from the proxy'))
    const host = await pictureHost((_request, response) => void response.end('{}'))
    for (const name of names) vi.stubEnv(name, proxy.origin)
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect((await fetchFrom(host.origin)).bytes).toBe(2)
    const answer = await requestJson({
      method: 'GET',
      url: new URL(host.origin),
      headers: { authorization: 'Bearer sk-canary' },
      timeoutMs: 5000,
    })
    expect(answer.json).toEqual({})
    expect(proxy.connections).toBe(0)
    expect(host.seen).toHaveLength(2)
  })
})

describe('the answer of a host', () => {
  it.each([403, 404, 410])('%i: gone', async (status) => {
    const host = await pictureHost(
      (_request, response) => void response.writeHead(status).end('<html>'),
    )
    expect(await failureOf(`${host.origin}/?${secret}`)).toMatchObject({
      kind: 'gone',
      code: `http_${status}`,
    })
  })

  it.each([204, 206, 400, 401, 408, 429, 500, 502, 503])('%i: try again', async (status) => {
    const host = await pictureHost((_request, response) => void response.writeHead(status).end())
    expect(await failureOf(`${host.origin}/?${secret}`)).toMatchObject({
      kind: 'unavailable',
      code: `http_${status}`,
    })
  })

  it.each([301, 302, 303, 307, 308])('%i: refused, and not followed (fault 23)', async (status) => {
    const host = await pictureHost((request, response) => {
      if (request.url === '/next') response.end('followed')
      else response.writeHead(status, { location: `${request.headers.host}/next` }).end()
    })
    expect(await failureOf(host.origin)).toMatchObject({
      kind: 'refused',
      code: 'redirect_refused',
    })
    expect(host.seen).toHaveLength(1)
  })

  it.each(['gzip', 'br', 'deflate', 'zstd', 'GZIP', 'identity, gzip'])(
    '%s: refused (fault 24)',
    async (encoding) => {
      const host = await pictureHost((_request, response) => {
        response.setHeader('content-encoding', encoding)
        response.end(gzipSync('x'.repeat(1000)))
      })
      expect(await failureOf(host.origin)).toMatchObject({
        kind: 'refused',
        code: 'encoding_refused',
      })
    },
  )

  it('a redirect to a metadata service reaches nobody (fault 23)', async () => {
    const target = await pictureHost((_request, response) => void response.end('secret'))
    for (const location of [
      target.origin,
      'http://169.254.169.254/latest/',
      'file:///etc/passwd',
    ]) {
      const host = await pictureHost(
        (_request, response) => void response.writeHead(302, { location }).end(),
      )
      expect(await failureOf(host.origin)).toMatchObject({ code: 'redirect_refused' })
    }
    expect(target.connections).toBe(0)
  })

  it('identity: taken', async () => {
    const host = await pictureHost((_request, response) => {
      response.setHeader('content-encoding', 'Identity')
      response.end('x')
    })
    expect((await fetchFrom(host.origin)).bytes).toBe(1)
  })
})

describe('size (fault 24)', () => {
  it('cuts an announced 10 GB before reading any of it', async () => {
    const host = await pictureHost((_request, response) => {
      response.writeHead(200, { 'content-length': 10 * 2 ** 30 })
      response.flushHeaders()
    })
    expect(await failureOf(host.origin)).toMatchObject({ kind: 'too_large' })
  })

  it('cuts an endless body at the cap', async () => {
    let poured = () => 0
    const host = await pictureHost((_request, response) => {
      poured = pour(response, Buffer.alloc(64 * 1024, 7))
    })
    const maxBytes = 5_000_000
    const file = path.join(await temporaryFolder(), 'arrived')
    expect(await failureOf(host.origin, { maxBytes, file })).toMatchObject({ kind: 'too_large' })
    expect((await stat(file)).size).toBeLessThanOrEqual(maxBytes)
    expect(poured()).toBeLessThan(maxBytes + 20_000_000)
  })

  it('takes exactly the cap', async () => {
    const host = await pictureHost((_request, response) => void response.end(Buffer.alloc(1000)))
    expect((await fetchFrom(host.origin, { maxBytes: 1000 })).bytes).toBe(1000)
    expect(await failureOf(host.origin, { maxBytes: 999 })).toMatchObject({ kind: 'too_large' })
  })

  it.each(['with', 'without'])('notices a body that ends early, %s a length', async (length) => {
    const host = await pictureHost((_request, response) => {
      if (length === 'with') response.setHeader('content-length', 1_000_000)
      response.write(Buffer.alloc(1000), () => response.destroy())
    })
    expect(await failureOf(`${host.origin}/?${secret}`)).toMatchObject({ kind: 'unavailable' })
  })
})

describe('time (fault 25)', () => {
  it('ends a body that drips, while another download goes on', async () => {
    const drips: NodeJS.Timeout[] = []
    const slow = await pictureHost((_request, response) => {
      drips.push(setInterval(() => response.write('.'), 10))
    })
    const quick = await pictureHost((_request, response) => void response.end('picture'))
    const dripping = failureOf(slow.origin, { deadlineMs: 300, idleMs: 10_000 })
    await vi.waitFor(() => expect(slow.seen).toHaveLength(1))
    expect((await fetchFrom(quick.origin)).bytes).toBe(7)
    expect(await dripping).toMatchObject({ kind: 'unavailable', code: 'deadline' })
    drips.forEach(clearInterval)
  })

  it('ends a host that never answers', async () => {
    const host = await pictureHost(() => undefined)
    expect(await failureOf(host.origin, { deadlineMs: 100 })).toMatchObject({
      kind: 'unavailable',
      code: 'deadline',
    })
  })

  it('ends a name that is never resolved', async () => {
    const resolve: ResolveName = () => new Promise(() => undefined)
    expect(await failureOf('https://cdn.example/', { resolve, deadlineMs: 50 })).toMatchObject({
      kind: 'unavailable',
      code: 'deadline',
    })
  })

  it('stops when it is told to, before or during', async () => {
    const stop = new AbortController()
    const host = await pictureHost(
      (_request, response) => void response.write('half', () => stop.abort()),
    )
    expect(await failureOf(host.origin, { signal: stop.signal })).toMatchObject({
      kind: 'unavailable',
      code: 'stopped',
    })
    expect(await failureOf(host.origin, { signal: stop.signal })).toMatchObject({ code: 'stopped' })
    expect(host.connections).toBe(1)
  })

  it('says that nobody listens', async () => {
    const resolve: ResolveName = async () => [{ address: '127.0.0.1', family: 4 }]
    const host = await pictureHost(() => undefined)
    const closed = connect(host.port, '127.0.0.1')
    closed.destroy()
    expect(await failureOf(`http://cdn.example:1/?${secret}`, { resolve })).toMatchObject({
      kind: 'unavailable',
      code: 'econnrefused',
    })
  })
})

describe('where a name leads (fault 22)', () => {
  const answers =
    (...addresses: string[]): ResolveName =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['100.100.100.200'],
    ['::1'],
    ['fe80::1'],
    ['::ffff:127.0.0.1'],
    ['2002:7f00:1::'],
    ['2001:0:7f00:1::'],
    ['64:ff9b::7f00:1'],
    ['0.0.0.0'],
    ['8.8.8.8', '127.0.0.1'],
    ['127.0.0.1', '2606:4700::1111'],
  ])('%s, %s: refused, zero packets', async (...addresses) => {
    const host = await pictureHost((_request, response) => void response.end('secret'))
    const resolve = answers(...addresses.filter(Boolean))
    expect(await failureOf('https://cdn.reapi.ai/', { allow: listed, resolve })).toMatchObject({
      kind: 'refused',
      code: 'address_refused',
    })
    expect(host.connections).toBe(0)
  })

  it('refuses metadata even for a host the operator named', async () => {
    const resolve = answers('169.254.169.254')
    expect(await failureOf('http://minio:9000/', { resolve })).toMatchObject({
      code: 'address_refused',
    })
  })

  it('goes to the very address it checked, by the name it was given', async () => {
    const host = await pictureHost((_request, response) => void response.end('x'))
    const resolve = vi.fn(answers('127.0.0.1'))
    await fetchFrom(`http://minio.example:${host.port}/`, { resolve })
    expect(resolve.mock.calls).toEqual([['minio.example']])
    expect(host.seen[0]?.headers.host).toBe(`minio.example:${host.port}`)
  })

  it('asks once, so that a second answer changes nothing', async () => {
    const resolve = vi
      .fn(answers('127.0.0.1'))
      .mockImplementationOnce(answers('8.8.8.8', '8.8.4.4'))
    const lookup = guardedLookup(resolve, false)
    const one = await new Promise((done) =>
      lookup('cdn.reapi.ai', { all: true }, (...given) => done(given)),
    )
    expect(one).toEqual([
      null,
      [
        { address: '8.8.8.8', family: 4 },
        { address: '8.8.4.4', family: 4 },
      ],
    ])
    expect(resolve).toHaveBeenCalledTimes(1)
    const two = await new Promise((done) => lookup('cdn.reapi.ai', {}, (...given) => done(given)))
    expect(two).toEqual([expect.objectContaining({ code: 'address_refused' }), '', 0])
  })

  it('looks at the far end too, and sends nothing to a wrong one', async () => {
    const host = await pictureHost((_request, response) => void response.end('secret'))
    const dial: DownloadRequest['dial'] = () => (_target, callback) => {
      const socket = connect(host.port, '127.0.0.1', () => callback(null, socket))
    }
    expect(await failureOf('https://cdn.reapi.ai/', { allow: listed, dial })).toMatchObject({
      kind: 'refused',
      code: 'address_refused',
    })
    expect(host.seen).toEqual([])
  })

  it.each([
    ['no address', async () => []],
    ['an error', () => Promise.reject(new Error('ENOTFOUND'))],
  ] satisfies [string, ResolveName][])('takes %s for a passing trouble', async (_name, resolve) => {
    expect(await failureOf('https://cdn.reapi.ai/', { allow: listed, resolve })).toMatchObject({
      kind: 'unavailable',
      code: 'name_unknown',
    })
  })

  it('resolves nothing for a URL that is refused', async () => {
    const resolve = vi.fn(answers('8.8.8.8'))
    const nowhere = () => ({ allowed: false, privateAllowed: false })
    expect(await failureOf('https://evil.example/', { allow: nowhere, resolve })).toMatchObject({
      code: 'host_not_allowed',
    })
    expect(await failureOf('https://127.1/', { allow: listed, resolve })).toMatchObject({
      code: 'spelling_refused',
    })
    expect(resolve).not.toHaveBeenCalled()
  })
})
