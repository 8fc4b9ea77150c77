import { createHash } from 'node:crypto'
import { createServer, get } from 'node:http'
import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { noSuchPicture, pictureResponse } from '@/lib/images/picture-response'
import { diskStorage } from '@/lib/images/storage/disk'
import { originalKey, previewKey, thumbKey } from '@/lib/images/storage/key'
import { StorageUnavailable, type Storage } from '@/lib/images/storage/storage'
import { temporaryFolder } from '../temporary-folder'

const bytes = Buffer.from('0123456789')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const of = { sha256, generationId: 'generation_1' }
const picture = {
  id: 'cmc1image',
  sha256,
  format: 'jpeg',
  originalKey: originalKey(of, 'jpeg'),
  previewKey: previewKey(of),
  thumbKey: thumbKey(of),
}
const etag = `"${sha256}-original"`

async function store(content = bytes): Promise<Storage> {
  const root = await temporaryFolder()
  for (const key of [picture.originalKey, picture.previewKey]) {
    await mkdir(path.dirname(path.join(root, key)), { recursive: true })
    await writeFile(path.join(root, key), content)
  }
  return diskStorage(root)
}

const ask = (headers: Record<string, string> = {}, method = 'GET', query = '') =>
  new Request(`http://localhost:3000/api/images/cmc1image/original${query}`, { headers, method })

describe('the bytes of a picture', () => {
  it('leave inert and private (fault 34)', async () => {
    const response = await pictureResponse(ask(), picture, 'original', await store())
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': 'inline; filename="z-image-cmc1image.jpg"',
      'content-length': '10',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'image/jpeg',
      'cross-origin-resource-policy': 'same-origin',
      etag,
      'x-content-type-options': 'nosniff',
    })
    expect(await response.text()).toBe('0123456789')
  })

  it.each([
    ['png', 'original', 'image/png', 'png'],
    ['webp', 'original', 'image/webp', 'webp'],
    ['png', 'preview', 'image/webp', 'webp'],
  ])('of a %s as %s are %s', async (format, rendition, type, ending) => {
    const response = await pictureResponse(
      ask({}, 'GET', '?download'),
      { ...picture, format },
      rendition,
      await store(),
    )
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="z-image-cmc1image.${ending}"`,
    )
    await response.body?.cancel()
  })

  it('are not sent to HEAD', async () => {
    const response = await pictureResponse(ask({}, 'HEAD'), picture, 'original', await store())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('10')
    expect(response.body).toBeNull()
  })

  it.each([etag, `W/${etag}`, `"other", ${etag}`, '*'])(
    'are not sent again to %s',
    async (version) => {
      const nothing: Storage = {
        ...(await store()),
        open: () => Promise.reject(new Error('not needed')),
      }
      const response = await pictureResponse(
        ask({ 'if-none-match': version }),
        picture,
        'original',
        nothing,
      )
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toBe(etag)
    },
  )

  it('are sent to one who has another rendition', async () => {
    const response = await pictureResponse(
      ask({ 'if-none-match': `"${sha256}-thumb"` }),
      picture,
      'original',
      await store(),
    )
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=9-9', '9', 'bytes 9-9/10'],
    ['bytes=8-999', '89', 'bytes 8-9/10'],
  ])('go out in part: %s', async (range, expected, contentRange) => {
    const response = await pictureResponse(
      ask({ range, 'if-range': etag }),
      picture,
      'original',
      await store(),
    )
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(expected.length))
    expect(await response.text()).toBe(expected)
  })

  it.each([
    'bytes=-3',
    'bytes=0-1,4-5',
    'bytes=3-1',
    'bytes=',
    'lines=1-2',
    'bytes=a-b',
    'bytes=99999999999999999999-',
  ])('go out whole for %s', async (range) => {
    const response = await pictureResponse(ask({ range }), picture, 'original', await store())
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
  })

  it('go out whole when the part belongs to another version', async () => {
    const response = await pictureResponse(
      ask({ range: 'bytes=1-2', 'if-range': '"old"' }),
      picture,
      'original',
      await store(),
    )
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
  })

  it('have an end', async () => {
    const response = await pictureResponse(
      ask({ range: 'bytes=10-' }),
      picture,
      'original',
      await store(),
    )
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */10')
  })

  it.each([
    '',
    'Original',
    'originals',
    '../original',
    'constructor',
    '__proto__',
    'full',
    'thumb',
  ])('are the same Not found as %j, which is not there', async (rendition) => {
    const response = await pictureResponse(ask(), picture, rendition, await store())
    const stranger = noSuchPicture()
    expect(response.status).toBe(404)
    expect(Object.fromEntries(response.headers)).toEqual(Object.fromEntries(stranger.headers))
    expect(await response.text()).toBe(await stranger.text())
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('do not come while the store is away, and nobody remembers that', async () => {
    const away: Storage = {
      ...(await store()),
      open: () => Promise.reject(new StorageUnavailable('EIO')),
    }
    const response = await pictureResponse(ask(), picture, 'original', away)
    expect(response.status).toBe(503)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('are let go when the browser leaves in the middle', async () => {
    const storage = await store(Buffer.alloc(8_000_000))
    const server = createServer((_request, answer) => {
      void pictureResponse(ask(), picture, 'original', storage).then(({ body }) => {
        const source = Readable.fromWeb(body as NodeReadableStream)
        answer.on('close', () => source.destroy())
        source.on('error', () => undefined).pipe(answer)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const open = async () => (await readdir('/proc/self/fd')).length
    const before = await open()
    for (let time = 0; time < 12; time += 1) {
      const client = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      client.on('error', () => undefined)
      await once(client, 'response')
      client.destroy()
    }
    await vi.waitFor(async () => expect(await open()).toBeLessThan(before + 6))
  })

  it.each(['before', 'after'])(
    'are let go %s the answer when nobody begins to read',
    async (when) => {
      const storage = await store(Buffer.alloc(8_000_000))
      const opened: Readable[] = []
      const watched: Storage = {
        ...storage,
        async open(key, range) {
          const found = await storage.open(key, range)
          if (found) opened.push(found.stream)
          return found
        },
      }
      const leaving = new AbortController()
      if (when === 'before') leaving.abort()
      const request = new Request(ask(), { signal: leaving.signal })
      await pictureResponse(request, picture, 'original', watched)
      leaving.abort()
      expect(opened.map(({ destroyed }) => destroyed)).toEqual([true])
    },
  )
})
