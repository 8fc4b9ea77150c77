import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { blocksOf } from '@/lib/images/provenance/blocks'
import { carriesContentCredentials } from '@/lib/images/provenance/content-credentials'
import { embedSettings } from '@/lib/images/provenance/embed'
import { readEmbeddedSettings, xmpOf } from '@/lib/images/provenance/read'
import { settingsInXmp, xmpWith } from '@/lib/images/provenance/xmp'
import { inspect } from '@/lib/images/inspect'
import { afterPngHeader, pixels, pngChunk, riff } from '../pictures'

const hostile =
  'Sign: "你好 <b>&amp;</b>" \'\'\' \u202eRTL\u202c 🏮\n\ttab \\ ]]> <?xpacket end="w"?>'
const settings = JSON.stringify({ prompt: hostile })
const given = { description: hostile, settings }

const files = {
  'a PNG': () => pixels(40, 30).png().toBuffer(),
  'a PNG with alpha': () => pixels(40, 30, 4).png().toBuffer(),
  'a JPEG': () => pixels(40, 30).jpeg().toBuffer(),
  'a progressive JPEG with Exif': () =>
    pixels(40, 30)
      .jpeg({ progressive: true })
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .toBuffer(),
  'a JPEG with XMP of its own': () => pixels(40, 30).jpeg().withXmp(label).toBuffer(),
  'a lossy WebP': () => pixels(41, 30).webp().toBuffer(),
  'a lossy WebP with alpha': () => pixels(41, 30, 4).webp().toBuffer(),
  'a lossless WebP': () => pixels(40, 31).webp({ lossless: true }).toBuffer(),
  'a lossless WebP with alpha': () => pixels(40, 31, 4).webp({ lossless: true }).toBuffer(),
  'a WebP with XMP of its own': () => pixels(40, 30).webp().withXmp(label).toBuffer(),
}

/** As a law of the provider's country may ask for. */
const label =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'

function embedded(original: Buffer, what = given): Buffer {
  const result = embedSettings(original, what)
  if (!('bytes' in result)) throw new Error(`kept for ${result.kept}`)
  return Buffer.from(result.bytes)
}

const decoded = async (file: Buffer) => {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  return {
    sha: data.toString('base64'),
    width: info.width,
    height: info.height,
    channels: info.channels,
  }
}

/** The blocks that hold the picture itself, byte for byte. */
function pictureBytes(file: Buffer): Buffer[] {
  const format = inspect(file).format
  const blocks = blocksOf(file, format)
  if (format === 'jpeg') return [file.subarray(blocks.at(-1)?.end)]
  const kinds = ['IHDR', 'IDAT', 'PLTE', 'VP8 ', 'VP8L', 'ALPH']
  return blocks
    .filter(({ type }) => kinds.includes(type))
    .map(({ start, end }) => file.subarray(start, end))
}

describe.each(Object.entries(files))('%s', (_, make) => {
  it('holds its settings, and is the same picture', async () => {
    const original = await make()
    const file = embedded(original)
    expect(readEmbeddedSettings(file)).toBe(settings)
    expect(readEmbeddedSettings(original)).toBeNull()
    expect(inspect(file)).toEqual(inspect(original))
    expect(pictureBytes(file)).toEqual(pictureBytes(original))
    expect(pictureBytes(file).length).toBeGreaterThan(0)
    expect(await decoded(file)).toEqual(await decoded(original))
  })

  it('leaves the original alone', async () => {
    const original = await make()
    const before = Buffer.from(original)
    embedded(original)
    expect(original.equals(before)).toBe(true)
  })
})

it('a PNG carries an iTXt chunk with a right checksum behind its header', async () => {
  const original = await pixels(40, 30).png().toBuffer()
  const chunk = pngChunk('iTXt', Buffer.from(`z-image-settings\0\0\0\0\0${settings}`))
  expect(embedded(original)).toEqual(
    Buffer.concat([original.subarray(0, afterPngHeader), chunk, original.subarray(afterPngHeader)]),
  )
})

test.each(['jpeg', 'webp'] as const)(
  'a %s carries a packet that others can read',
  async (format) => {
    const file = embedded(await pixels(40, 30)[format]().toBuffer())
    const { xmpAsString } = await sharp(file).metadata()
    expect(xmpAsString).toBe(xmpOf(file, format))
    expect(xmpAsString).toContain('trainedAlgorithmicMedia')
    expect(xmpAsString).toContain('Sign: &quot;你好 &lt;b&gt;&amp;amp;&lt;/b&gt;&quot;')
  },
)

test.each(['jpeg', 'webp'] as const)('a %s keeps the label its provider wrote', async (format) => {
  const file = embedded(await pixels(40, 30)[format]().withXmp(label).toBuffer())
  const xmp = (await sharp(file).metadata()).xmpAsString ?? ''
  expect(xmp).toContain('TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;}"')
  expect(xmp.match(/<rdf:RDF/g)).toHaveLength(1)
  expect(settingsInXmp(xmp)).toBe(settings)
})

it('a JPEG keeps Exif first', async () => {
  const file = embedded(await files['a progressive JPEG with Exif']())
  expect((await sharp(file).metadata()).exif?.toString('latin1')).toContain('somebody')
})

describe('content credentials', () => {
  const box = Buffer.concat([
    Buffer.from('JP\0\x01\0\0\0\x01\0\0\0\x20jumb', 'latin1'),
    Buffer.alloc(20),
  ])
  const app11 = Buffer.concat([Buffer.from([0xff, 0xeb, 0, box.length + 2]), box])

  const carrying = {
    png: async () => {
      const file = await pixels(40, 30).png().toBuffer()
      return Buffer.concat([
        file.subarray(0, afterPngHeader),
        pngChunk('caBX', box),
        file.subarray(afterPngHeader),
      ])
    },
    jpeg: async () => {
      const file = await pixels(40, 30).jpeg().toBuffer()
      return Buffer.concat([file.subarray(0, 2), app11, file.subarray(2)])
    },
    webp: async () => {
      const simple = await pixels(40, 30).webp().toBuffer()
      const header = Buffer.alloc(10)
      header.writeUIntLE(39, 4, 3)
      header.writeUIntLE(29, 7, 3)
      return riff(['VP8X', header], ['VP8 ', simple.subarray(20)], ['C2PA', box])
    },
  }

  test.each(Object.entries(carrying))('in a %s are never broken', async (format, make) => {
    const file = await make()
    expect(carriesContentCredentials(file, inspect(file).format)).toBe(true)
    expect(inspect(file).format).toBe(format)
    expect(embedSettings(file, given)).toEqual({ kept: 'content-credentials' })
  })

  it('elsewhere, named in the XMP, are seen too', async () => {
    const xmp = label.replace(
      'TC260:AIGC',
      'xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="https://manifests.test/1" TC260:AIGC',
    )
    const file = await pixels(40, 30).jpeg().withXmp(xmp).toBuffer()
    expect(embedSettings(file, given)).toEqual({ kept: 'content-credentials' })
  })
})

test.each([
  ['no picture', Buffer.from('<svg/>')],
  ['nothing', Buffer.alloc(0)],
  ['half a PNG header', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
])('%s stays what it is', (_, file) => {
  expect(embedSettings(file, given)).toEqual({ kept: 'not-a-picture' })
  expect(readEmbeddedSettings(file)).toBeNull()
})

it('a packet too large for a JPEG segment is not cut', async () => {
  const huge = { description: '字'.repeat(30_000), settings: '{}' }
  const file = await pixels(40, 30).jpeg().toBuffer()
  expect(embedSettings(file, huge)).toEqual({ kept: 'no-room' })
})

it('an earlier packet that cannot be added to is left alone', async () => {
  expect(xmpWith(given, '<x:xmpmeta/>')).toBeUndefined()
})

it('whatever JSON goes in comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (prompt) => {
      const json = JSON.stringify({ prompt })
      const xmp = xmpWith({ description: prompt, settings: json }) ?? ''
      expect(settingsInXmp(xmp)).toBe(json)
      expect(xmp).not.toMatch(/&(?!#?\w+;)/)
    }),
  )
})

it('reading survives any bytes behind any beginning', async () => {
  const beginnings = await Promise.all([
    pixels(8, 8).png().toBuffer(),
    pixels(8, 8).jpeg().toBuffer(),
    pixels(8, 8).webp().toBuffer(),
  ])
  const bytes = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.nat(60), bytes, (file, kept, rest) => {
      const mangled = Buffer.concat([file.subarray(0, kept), rest])
      expect(readEmbeddedSettings(mangled)).toBeNull()
      embedSettings(mangled, given)
    }),
    { numRuns: 500 },
  )
})
