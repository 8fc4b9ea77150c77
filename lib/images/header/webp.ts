import { animated, cutShort, malformed, refuseTail, type HeaderReader } from './header'

const animationFlag = 0x02
const riffHeader = 12
const chunkHeader = 8

const text = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 4)

/** `at` is the first byte of the chunk's content. */
function sizeOf(type: string, bytes: Buffer, at: number): { width: number; height: number } {
  if (at + 10 > bytes.length) throw cutShort()
  if (type === 'VP8X')
    return { width: bytes.readUIntLE(at + 4, 3) + 1, height: bytes.readUIntLE(at + 7, 3) + 1 }
  if (type === 'VP8L') {
    if (bytes[at] !== 0x2f) throw malformed('WebP')
    const packed = bytes.readUInt32LE(at + 1)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (type !== 'VP8 ' || bytes.readUIntBE(at + 3, 3) !== 0x9d012a) throw malformed('WebP')
  return { width: bytes.readUInt16LE(at + 6) & 0x3fff, height: bytes.readUInt16LE(at + 8) & 0x3fff }
}

/** Source: WebP Container Specification; RFC 9649. */
export const readWebp: HeaderReader = (bytes) => {
  const end = chunkHeader + bytes.readUInt32LE(4)
  if (end > bytes.length) throw cutShort()
  if (end < riffHeader + chunkHeader) throw malformed('WebP')
  const size = sizeOf(text(bytes, riffHeader), bytes, riffHeader + chunkHeader)
  if (size.width === 0 || size.height === 0) throw malformed('WebP')
  const flags = bytes[riffHeader + chunkHeader] ?? 0
  if (text(bytes, riffHeader) === 'VP8X' && (flags & animationFlag) !== 0) throw animated()

  for (let at = riffHeader; at < end;) {
    if (at + chunkHeader > end) throw malformed('WebP')
    if (['ANIM', 'ANMF'].includes(text(bytes, at))) throw animated()
    const length = bytes.readUInt32LE(at + 4)
    at += chunkHeader + length + (length % 2)
    if (at > end) throw malformed('WebP')
  }
  refuseTail(bytes, end)
  return { format: 'webp', ...size }
}
