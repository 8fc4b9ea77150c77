import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { thumbHashToAverageRGBA } from 'thumbhash'
import { describe, expect, it } from 'vitest'
import {
  mirror,
  MirrorFailure,
  type MirrorGround,
  type MirrorProblem,
  type MirrorRequest,
} from '@/lib/images/mirror'
import { diskStorage } from '@/lib/images/storage/disk'
import { StorageUnavailable, type Storage } from '@/lib/images/storage/storage'
import { download } from '@/lib/net/download'
import { DownloadError, type DownloadFailureKind } from '@/lib/net/download-error'
import * as pictures from '../pictures'
import { pictureHost } from '../picture-host'
import { temporaryFolder } from '../temporary-folder'

async function ground(changes: Partial<MirrorGround> = {}): Promise<MirrorGround> {
  const folder = await temporaryFolder()
  return { storage: diskStorage(folder), folder, download, ...changes }
}

/** A download that brings these bytes. */
const bringing =
  (bytes: Buffer): MirrorGround['download'] =>
  async ({ file }) => {
    await writeFile(file, bytes)
    return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

const request = (changes: Partial<MirrorRequest> = {}): MirrorRequest => ({
  generationId: 'generation_1',
  url: 'https://cdn.reapi.ai/media/tasks/1/0.png',
  allow: () => ({ allowed: true, privateAllowed: true }),
  finalTry: false,
  ...changes,
})

async function problemOf(
  on: MirrorGround,
  changes: Partial<MirrorRequest> = {},
): Promise<MirrorProblem> {
  const error = await mirror(request(changes), on).then(
    () => new Error('the picture was taken'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof MirrorFailure)) throw error
  return error.problem
}

async function stored(storage: Storage, key: string): Promise<Buffer | null> {
  const found = await storage.open(key)
  return found && buffer(found.stream)
}

/** Every file under the store, whatever it is. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name))
    .sort()
}

describe('the mirror', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'keeps a %s byte for byte, whatever the host calls it',
    async (format) => {
      const original = await pictures[format](1300, 700)
      const host = await pictureHost((_request, response) => {
        response.setHeader('content-type', 'text/html')
        response.end(original)
      })
      const on = await ground()
      const picture = await mirror(request({ url: `${host.origin}/p.gif?Signature=topsecret` }), on)
      expect(picture).toMatchObject({ format, width: 1300, height: 700, bytes: original.length })
      expect(picture.sha256).toBe(createHash('sha256').update(original).digest('hex'))
      expect((await stored(on.storage, picture.originalKey))?.equals(original)).toBe(true)
      expect(host.seen).toHaveLength(1)
      expect(await filesUnder(on.folder)).toEqual(
        [picture.originalKey, picture.previewKey, picture.thumbKey].sort(),
      )
    },
  )

  it('makes renditions that fit, upright, without metadata', async () => {
    const original = await pictures
      .pixels(2000, 1000)
      .withExif({ IFD0: { Artist: 'somebody', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const on = await ground({ download: bringing(original) })
    const picture = await mirror(request(), on)
    expect(picture).toMatchObject({ width: 1000, height: 2000 })
    const preview = await sharp(
      (await stored(on.storage, picture.previewKey)) ?? undefined,
    ).metadata()
    expect(preview).toMatchObject({ format: 'webp', width: 800, height: 1600, space: 'srgb' })
    const thumb = await sharp((await stored(on.storage, picture.thumbKey)) ?? undefined).metadata()
    expect(thumb).toMatchObject({ format: 'webp', width: 240, height: 480, space: 'srgb' })
    for (const { exif, icc, xmp, orientation } of [preview, thumb])
      expect({ exif, icc, xmp, orientation }).toEqual({})
  })

  it('never enlarges, and draws a placeholder in the colour of the picture', async () => {
    const green = sharp({ create: { width: 96, height: 64, channels: 3, background: '#20a040' } })
    const on = await ground({ download: bringing(await green.png().toBuffer()) })
    const picture = await mirror(request(), on)
    for (const key of [picture.previewKey, picture.thumbKey])
      expect(await sharp((await stored(on.storage, key)) ?? undefined).metadata()).toMatchObject({
        width: 96,
        height: 64,
      })
    const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(picture.thumbhash, 'base64'))
    expect([r, g, b].map((part) => Math.round(part * 10))).toEqual([1, 6, 3])
  })

  it.each([
    ['grey', () => pictures.pixels(30, 20).greyscale().png()],
    ['grey and transparent', () => pictures.pixels(30, 20, 4).greyscale().png()],
    ['palette', () => pictures.pixels(30, 20).png({ palette: true })],
    ['16 bits deep', () => pictures.pixels(30, 20).toColourspace('rgb16').png()],
    ['CMYK', () => pictures.pixels(30, 20).toColourspace('cmyk').jpeg()],
    ['wide gamut', () => pictures.pixels(30, 20).withIccProfile('p3').png()],
    ['a thread', () => pictures.pixels(5000, 1).png()],
  ])('takes a picture that is %s', async (_name, make) => {
    const on = await ground({ download: bringing(await make().toBuffer()) })
    const picture = await mirror(request(), on)
    expect((await stored(on.storage, picture.thumbKey))?.length).toBeGreaterThan(0)
  })

  it('keeps the same bytes of two generations apart', async () => {
    const on = await ground({ download: bringing(await pictures.png()) })
    const one = await mirror(request(), on)
    const two = await mirror(request({ generationId: 'generation_2' }), on)
    await on.storage.remove(two.originalKey)
    expect(one.sha256).toBe(two.sha256)
    expect(await stored(on.storage, one.originalKey)).not.toBeNull()
  })
})

describe('a download that fails', () => {
  it.each([
    ['gone', 'gone'],
    ['refused', 'refused'],
    ['too_large', 'refused'],
    ['unavailable', 'try_again'],
  ] satisfies [DownloadFailureKind, MirrorProblem['kind']][])('%s → %s', async (kind, expected) => {
    const on = await ground({
      download: async ({ file }) => {
        await writeFile(file, 'a part')
        throw new DownloadError(kind, 'code', 'What happened.')
      },
    })
    for (const finalTry of [false, true])
      expect(await problemOf(on, { finalTry })).toEqual({
        kind: expected,
        message: 'What happened.',
      })
    expect(await filesUnder(on.folder)).toEqual([])
  })

  it('keeps nothing of a body over the cap', async () => {
    const host = await pictureHost((_request, response) => void response.end(Buffer.alloc(5000)))
    const on = await ground({ download: (given) => download({ ...given, maxBytes: 1000 }) })
    expect(await problemOf(on, { url: host.origin })).toMatchObject({ kind: 'refused' })
    expect(await filesUnder(on.folder)).toEqual([])
  })
})

describe('bytes that are no picture (fault 27)', () => {
  const page = Buffer.from('<html><script>alert(1)</script>')
  const bomb = Buffer.concat([
    pictures.pngSignature,
    pictures.pngHeader(60000, 60000),
    pictures.pngChunk('IEND'),
  ])

  it.each([
    ['HTML', async () => page],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['AVIF', () => pictures.pixels(16, 16).avif().toBuffer()],
    ['a GIF', () => pictures.pixels(16, 16).gif().toBuffer()],
    ['a PNG with a page behind it', async () => Buffer.concat([await pictures.png(), page])],
    ['60000×60000', async () => bomb],
  ])('%s: kept in quarantine, at the first try', async (_name, make) => {
    const bytes = await make()
    const on = await ground({ download: bringing(bytes) })
    const problem = await problemOf(on)
    if (problem.kind !== 'quarantined') throw new Error(problem.kind)
    expect(await stored(on.storage, problem.quarantineKey)).toEqual(bytes)
    expect(await filesUnder(on.folder)).toEqual([problem.quarantineKey])
  })
})

describe('half a picture (fault 26)', () => {
  const halfOf = (whole: Buffer) => whole.subarray(0, whole.length >> 1)

  /** Whole as a container, but its pixels end in the middle. */
  async function hollow(): Promise<Buffer> {
    const whole = await pictures.png(64, 64)
    const data = whole.indexOf('IDAT')
    const half = whole.subarray(data + 4, data + 4 + (whole.readUInt32BE(data - 4) >> 1))
    return Buffer.concat([
      whole.subarray(0, data - 4),
      pictures.pngChunk('IDAT', half),
      pictures.pngChunk('IEND'),
    ])
  }

  it.each([
    ['png', async () => halfOf(await pictures.png(64, 64))],
    ['jpeg', async () => halfOf(await pictures.jpeg(64, 64))],
    ['webp', async () => halfOf(await pictures.webp(64, 64))],
    ['hollow png', hollow],
    ['nothing', async () => Buffer.alloc(0)],
  ])('%s: fetched again, and kept when it was the last try', async (_name, make) => {
    const bytes = await make()
    const on = await ground({ download: bringing(bytes) })
    expect(await problemOf(on)).toMatchObject({ kind: 'try_again' })
    expect(await filesUnder(on.folder)).toEqual([])

    const problem = await problemOf(on, { finalTry: true })
    if (problem.kind !== 'quarantined') throw new Error(problem.kind)
    expect(await stored(on.storage, problem.quarantineKey)).toEqual(bytes)
  })

  it('is forgotten when the whole one comes', async () => {
    const whole = await pictures.png(64, 64)
    const on = await ground({ download: bringing(halfOf(whole)) })
    await problemOf(on)
    const picture = await mirror(request(), { ...on, download: bringing(whole) })
    expect(await stored(on.storage, picture.originalKey)).toEqual(whole)
  })
})

describe('our own disk', () => {
  it('is not the fault of the picture', async () => {
    const on = await ground({
      download: () =>
        Promise.reject(
          Object.assign(new Error('/secret/path'), { code: 'ENOSPC', syscall: 'write' }),
        ),
    })
    expect(await problemOf(on)).toEqual({
      kind: 'storage_unavailable',
      message: 'The disk answers ENOSPC.',
    })
  })

  it('may be full for the quarantine as well', async () => {
    const on = await ground({ download: bringing(Buffer.from('<html>not a picture')) })
    const full: Storage = {
      ...on.storage,
      put: () => Promise.reject(new StorageUnavailable('full')),
    }
    expect(await problemOf({ ...on, storage: full })).toEqual({
      kind: 'storage_unavailable',
      message: 'full',
    })
    expect(await problemOf(on)).toMatchObject({ kind: 'quarantined' })
  })
})

describe('a mirror that dies on the way (fault 3)', () => {
  class Death extends Error {}

  /** Dies before or after its n-th put, as a process does: without another word. */
  function dying(storage: Storage, at: number, when: 'before' | 'after'): Storage {
    let puts = 0
    return {
      ...storage,
      async put(key, file) {
        puts += 1
        if (puts === at && when === 'before') throw new Death()
        await storage.put(key, file)
        if (puts === at) throw new Death()
      },
    }
  }

  it.each(
    [1, 2, 3].flatMap((at) => [
      { at, when: 'before' as const },
      { at, when: 'after' as const },
    ]),
  )(
    '$when put $at: no half file is served, and the next one ends the same',
    async ({ at, when }) => {
      const original = await pictures.png(90, 60)
      const on = await ground({ download: bringing(original) })
      const expected = await mirror(request(), await ground({ download: bringing(original) }))
      await expect(
        mirror(request(), { ...on, storage: dying(on.storage, at, when) }),
      ).rejects.toThrow(Death)
      const left = await filesUnder(on.folder)
      if (left.includes(expected.originalKey))
        expect(left).toEqual([expected.originalKey, expected.previewKey, expected.thumbKey].sort())
      for (const name of left) {
        const rendition = sharp(await readFile(path.join(on.folder, name)))
        await expect(rendition.stats()).resolves.toBeDefined()
      }

      expect(await mirror(request(), on)).toEqual(expected)
      expect(await stored(on.storage, expected.originalKey)).toEqual(original)
      expect(await filesUnder(on.folder)).toEqual(
        [expected.originalKey, expected.previewKey, expected.thumbKey].sort(),
      )
    },
  )
})
