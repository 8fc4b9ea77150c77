import { crc32 } from 'node:zlib'
import { blocksOf, containerOf, type Block } from './blocks'
import { concat, encodeUtf8, startsWith, viewOf } from './bytes'
import { carriesContentCredentials } from './content-credentials'
import { jpegXmpHeader, pngKeyword, xmpOf } from './read'
import { xmpWith, type EmbeddedSettings } from './xmp'

export type Embedded =
  | { bytes: Uint8Array<ArrayBuffer> }
  /** Nothing may, or can, be added to this file: hand over the original. */
  | { kept: 'content-credentials' | 'no-room' | 'not-a-picture' }

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat(encodeUtf8(type), data)
  const framed = concat(new Uint8Array(4), named, new Uint8Array(4))
  const view = viewOf(framed)
  view.setUint32(0, data.length)
  view.setUint32(4 + named.length, crc32(named))
  return framed
}

/** An iTXt chunk behind the header. */
function intoPng(bytes: Uint8Array, blocks: Block[], { settings }: EmbeddedSettings): Embedded {
  const [header] = blocks
  if (header?.type !== 'IHDR') return { kept: 'not-a-picture' }
  const chunk = pngChunk('iTXt', encodeUtf8(`${pngKeyword}\0\0\0\0\0${settings}`))
  return { bytes: concat(bytes.subarray(0, header.end), chunk, bytes.subarray(header.end)) }
}

const longestSegment = 0xffff - 2

/** An APP1 segment in the place of the earlier packet, else behind JFIF and Exif, which want to come first. */
function intoJpeg(bytes: Uint8Array, blocks: Block[], xmp: string): Embedded {
  const content = encodeUtf8(jpegXmpHeader + xmp)
  if (content.length > longestSegment) return { kept: 'no-room' }
  const segment = concat(new Uint8Array([0xff, 0xe1, 0, 0]), content)
  viewOf(segment).setUint16(2, content.length + 2)
  const earlier = blocks.find(
    ({ type, dataStart }) => type === 'e1' && startsWith(bytes, dataStart, jpegXmpHeader),
  )
  const firstOther = blocks.findIndex(({ type }) => type !== 'e0' && type !== 'e1')
  const behind = blocks.slice(0, firstOther < 0 ? undefined : firstOther).at(-1)?.end ?? 2
  const [from, to] = earlier ? [earlier.start, earlier.end] : [behind, behind]
  return { bytes: concat(bytes.subarray(0, from), segment, bytes.subarray(to)) }
}

function riffChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = concat(encodeUtf8(type), new Uint8Array(4), data, new Uint8Array(data.length % 2))
  viewOf(chunk).setUint32(4, data.length, true)
  return chunk
}

const alphaFlag = 0x10
const xmpFlag = 0x04

/** The header that a simple file does without. Source: RFC 9649, section 2.7. */
function extendedHeader(bytes: Uint8Array, { type, dataStart }: Block): Uint8Array | undefined {
  const view = viewOf(bytes)
  const header = new Uint8Array(10)
  const out = viewOf(header)
  const write = (width: number, height: number) => {
    out.setUint32(4, width - 1, true)
    out.setUint16(7, (height - 1) & 0xffff, true)
    out.setUint8(9, (height - 1) >> 16)
  }
  if (type === 'VP8 ') {
    write(
      view.getUint16(dataStart + 6, true) & 0x3fff,
      view.getUint16(dataStart + 8, true) & 0x3fff,
    )
    return header
  }
  if (type !== 'VP8L') return undefined
  const packed = view.getUint32(dataStart + 1, true)
  write((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
  if ((packed & (1 << 28)) !== 0) out.setUint8(0, alphaFlag)
  return header
}

/** An XMP chunk at the end, and its flag in the extended header. */
function intoWebp(bytes: Uint8Array, blocks: Block[], xmp: string): Embedded {
  const [first] = blocks
  if (!first) return { kept: 'not-a-picture' }
  const header =
    first.type === 'VP8X'
      ? Uint8Array.from(bytes.subarray(first.dataStart, first.dataEnd))
      : extendedHeader(bytes, first)
  if (!header) return { kept: 'not-a-picture' }
  header[0] = (header[0] ?? 0) | xmpFlag
  const others = blocks.filter(({ type }) => type !== 'VP8X' && type !== 'XMP ')
  const content = concat(
    encodeUtf8('WEBP'),
    riffChunk('VP8X', header),
    ...others.map(({ start, end }) => bytes.subarray(start, end)),
    riffChunk('XMP ', encodeUtf8(xmp)),
  )
  return { bytes: riffChunk('RIFF', content) }
}

/**
 * The same picture with its settings written into the file; every byte of the picture itself stays what it
 * was. Reading them back: `readEmbeddedSettings`.
 */
export function embedSettings(bytes: Uint8Array, embedded: EmbeddedSettings): Embedded {
  const format = containerOf(bytes)
  if (!format) return { kept: 'not-a-picture' }
  if (carriesContentCredentials(bytes, format)) return { kept: 'content-credentials' }
  const blocks = blocksOf(bytes, format)
  if (format === 'png') return intoPng(bytes, blocks, embedded)
  const xmp = xmpWith(embedded, xmpOf(bytes, format))
  if (xmp === undefined) return { kept: 'no-room' }
  return format === 'jpeg' ? intoJpeg(bytes, blocks, xmp) : intoWebp(bytes, blocks, xmp)
}
