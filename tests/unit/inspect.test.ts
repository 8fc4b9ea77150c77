import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect, maxPixels } from '@/lib/images/inspect'
import { NotAPicture, type NotAPictureReason } from '@/lib/images/not-a-picture'
import * as pictures from '../pictures'

function reasonFor(bytes: Buffer): NotAPictureReason | 'passed' {
  try {
    inspect(bytes)
    return 'passed'
  } catch (error) {
    if (error instanceof NotAPicture) return error.reason
    throw error
  }
}

const script = Buffer.from('<script>alert(1)</script>')

describe('inspect', () => {
  it.each([
    ['png', pictures.png],
    ['jpeg', pictures.jpeg],
    ['webp', pictures.webp],
  ] as const)('knows a %s by its bytes', async (format, make) => {
    expect(inspect(await make(48, 31))).toEqual({ format, width: 48, height: 31 })
  })

  it.each([
    ['interlaced PNG', () => pictures.pixels(33, 17).png({ progressive: true })],
    ['palette PNG', () => pictures.pixels(33, 17).png({ palette: true })],
    ['progressive JPEG', () => pictures.pixels(33, 17).jpeg({ progressive: true })],
    ['JPEG with restarts', () => pictures.pixels(33, 17).jpeg({ mozjpeg: true })],
    ['lossless WebP', () => pictures.pixels(33, 17).webp({ lossless: true })],
    ['transparent WebP', () => pictures.pixels(33, 17, 4).webp()],
    [
      'JPEG with metadata',
      () =>
        pictures
          .pixels(33, 17)
          .withExif({ IFD0: { Artist: '画家' } })
          .jpeg(),
    ],
    [
      'WebP with metadata',
      () =>
        pictures
          .pixels(33, 17)
          .withExif({ IFD0: { Artist: '画家' } })
          .webp(),
    ],
  ])('reads a %s', async (_name, make) => {
    expect(inspect(await make().toBuffer())).toMatchObject({ width: 33, height: 17 })
  })

  it('lets the padding of a careless host pass', async () => {
    for (const make of [pictures.png, pictures.jpeg, pictures.webp])
      expect(reasonFor(Buffer.concat([await make(), Buffer.alloc(100)]))).toBe('passed')
  })

  it.each(['png', 'jpeg', 'webp'] as const)(
    'calls every beginning of a %s cut short',
    async (format) => {
      const whole = await pictures[format](24, 24)
      const reasons = new Set(
        Array.from({ length: whole.length - 1 }, (_, length) =>
          reasonFor(whole.subarray(0, length)),
        ),
      )
      expect(reasons).toEqual(new Set(['truncated']))
    },
  )

  it.each(['png', 'jpeg', 'webp'] as const)(
    'refuses a %s with a page behind it',
    async (format) => {
      expect(reasonFor(Buffer.concat([await pictures[format](), script]))).toBe('format')
    },
  )

  it.each([
    ['HTML', '<!doctype html><html><body>Not Found</body></html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
    ['GIF', 'GIF89a/*\u0001\u0001*/=alert(1)//'],
    ['PDF', '%PDF-1.7 1 0 obj'],
    ['JSON', '{"error":{"code":80006,"message":"no"}}'],
    ['BMP', 'BM\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'],
    ['zip', 'PK\u0003\u0004\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'],
    ['AVI', 'RIFF\u0000\u0000\u0000\u0000AVI LIST'],
    ['text before a PNG', ` ${pictures.pngSignature.toString('latin1')}IHDR`],
    ['zeros', '\u0000'.repeat(64)],
  ])('refuses %s', (_name, text) => {
    expect(reasonFor(Buffer.from(text, 'latin1'))).toBe('format')
  })

  it('refuses AVIF', async () => {
    expect(reasonFor(await pictures.pixels(16, 16).avif().toBuffer())).toBe('format')
  })

  it('refuses a page that begins like a picture', () => {
    const page = Buffer.concat([script, Buffer.alloc(200, 'x')])
    expect(reasonFor(Buffer.concat([pictures.pngSignature, page]))).toBe('format')
    expect(reasonFor(Buffer.concat([Buffer.from('ffd8ff', 'hex'), page]))).not.toBe('passed')
    expect(reasonFor(pictures.riff(['VP8 ', page]))).toBe('format')
    expect(reasonFor(pictures.riff(['VP8L', page]))).toBe('format')
    expect(reasonFor(pictures.riff(['ALPH', page]))).toBe('format')
  })

  it('refuses an animated PNG', async () => {
    const png = await pictures.png()
    const control = pictures.pngChunk('acTL', Buffer.from('0000000200000000', 'hex'))
    const at = pictures.afterPngHeader
    expect(reasonFor(Buffer.concat([png.subarray(0, at), control, png.subarray(at)]))).toBe(
      'animated',
    )
  })

  it('refuses an animated WebP', async () => {
    const pages = await pictures.pixels(16, 32).raw().toBuffer()
    const moving = await sharp(pages, {
      raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
    })
      .webp({ delay: [100, 100] })
      .toBuffer()
    expect(reasonFor(moving)).toBe('animated')
    const flags = Buffer.from('02000000ff0000ff0000', 'hex')
    expect(reasonFor(pictures.riff(['VP8X', flags]))).toBe('animated')
    flags[0] = 0
    expect(reasonFor(pictures.riff(['VP8X', flags], ['ANIM', Buffer.alloc(6)]))).toBe('animated')
  })

  it('counts pixels before anything is decoded', () => {
    const claims = (width: number, height: number) =>
      reasonFor(
        Buffer.concat([
          pictures.pngSignature,
          pictures.pngHeader(width, height),
          pictures.pngChunk('IDAT', Buffer.alloc(100)),
          pictures.pngChunk('IEND'),
        ]),
      )
    expect(claims(60000, 60000)).toBe('too_many_pixels')
    expect(claims(0xffffffff, 0xffffffff)).toBe('too_many_pixels')
    expect(claims(maxPixels + 1, 1)).toBe('too_many_pixels')
    expect(claims(4096, 2048)).toBe('passed')
    expect(claims(2048, 2048)).toBe('passed')
    expect(claims(0, 10)).toBe('format')
    expect(reasonFor(pictures.riff(['VP8X', Buffer.from('00000000ffffffffffff', 'hex')]))).toBe(
      'too_many_pixels',
    )
  })

  it('ends on blocks that claim impossible lengths', async () => {
    const png = await pictures.png()
    png.writeUInt32BE(0xffffffff, pictures.afterPngHeader)
    expect(reasonFor(png)).toBe('truncated')
    expect(reasonFor(Buffer.from('ffd8ffe00000ffd9000000000000', 'hex'))).toBe('format')
    const webp = await pictures.webp()
    webp.writeUInt32LE(0xfffffffe, 16)
    expect(reasonFor(webp)).toBe('format')
    expect(
      reasonFor(Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(1_000_000, 0xff)])),
    ).toBe('truncated')
  })

  it('throws nothing but NotAPicture, whatever byte is damaged', async () => {
    for (const whole of [
      await pictures.png(8, 8),
      await pictures.jpeg(8, 8),
      await pictures.webp(8, 8),
    ])
      for (let at = 0; at < whole.length; at += 1)
        for (const value of [0x00, 0xff, 0x7f]) {
          const damaged = Buffer.from(whole)
          damaged[at] = value
          expect(typeof reasonFor(damaged)).toBe('string')
        }
  })
})
