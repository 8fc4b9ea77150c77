import { animated, cutShort, malformed, refuseTail, type HeaderReader } from './header'

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

const chunkOverhead = 12 // length, type, checksum
const headerLength = 13
const chunkType = /^[A-Za-z]{4}$/

/** Source: PNG Specification, third edition, sections 5 and 11. */
export const readPng: HeaderReader = (bytes) => {
  let at = pngSignature.length
  if (bytes.length < at + 8 + headerLength) throw cutShort()
  if (
    bytes.readUInt32BE(at) !== headerLength ||
    bytes.toString('latin1', at + 4, at + 8) !== 'IHDR'
  )
    throw malformed('PNG')
  const width = bytes.readUInt32BE(at + 8)
  const height = bytes.readUInt32BE(at + 12)
  if (width === 0 || height === 0) throw malformed('PNG')

  for (;;) {
    if (at + chunkOverhead > bytes.length) throw cutShort()
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!chunkType.test(type)) throw malformed('PNG')
    if (type === 'acTL') throw animated()
    at += chunkOverhead + bytes.readUInt32BE(at)
    if (at > bytes.length) throw cutShort()
    if (type !== 'IEND') continue
    refuseTail(bytes, at)
    return { format: 'png', width, height }
  }
}
