/** Small real pictures, and the building blocks of false ones. */
import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Noise does not compress, so that a part of the file is a part of the picture. */
export function pixels(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const data = Buffer.alloc(width * height * channels)
  let noise = 1
  for (let at = 0; at < data.length; at += 1) {
    noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0
    data[at] = noise >>> 24
  }
  return sharp(data, { raw: { width, height, channels } })
}

export const png = (width = 40, height = 30) => pixels(width, height).png().toBuffer()
export const jpeg = (width = 40, height = 30) => pixels(width, height).jpeg().toBuffer()
export const webp = (width = 40, height = 30) => pixels(width, height).webp().toBuffer()

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

export function pngChunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return pngChunk('IHDR', data)
}

/** Where the first chunk after the header begins. */
export const afterPngHeader = 8 + 25

export function riff(...chunks: [type: string, data: Buffer][]): Buffer {
  const body = chunks.map(([type, data]) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(data.length)
    return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)])
  })
  const content = Buffer.concat([Buffer.from('WEBP'), ...body])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from('RIFF'), size, content])
}
