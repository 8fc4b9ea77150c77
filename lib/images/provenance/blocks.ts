/**
 * The blocks a picture file is made of, without decoding anything: PNG chunks, JPEG segments up to the first
 * scan, RIFF chunks. Walking stops quietly where the file stops making sense. Client-safe.
 */
import { latin1, startsWith, viewOf } from './bytes'

export type ContainerFormat = 'png' | 'jpeg' | 'webp'

export interface Block {
  /** Four letters; of a JPEG segment its marker in hex, such as `e1`. */
  type: string
  /** Of the whole block. */
  start: number
  end: number
  /** Of what it holds. */
  dataStart: number
  dataEnd: number
}

export function containerOf(bytes: Uint8Array): ContainerFormat | undefined {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpeg'
  return startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP') ? 'webp' : undefined
}

/** Source: PNG Specification, third edition, section 5. */
function* pngChunks(bytes: Uint8Array): Generator<Block> {
  const view = viewOf(bytes)
  for (let start = 8; start + 12 <= bytes.length;) {
    const dataStart = start + 8
    const dataEnd = dataStart + view.getUint32(start)
    const end = dataEnd + 4
    if (end > bytes.length) return
    yield { type: latin1(bytes, start + 4, 4), start, end, dataStart, dataEnd }
    start = end
  }
}

const startOfScan = 0xda

/** Source: ITU-T T.81, annex B. */
function* jpegSegments(bytes: Uint8Array): Generator<Block> {
  const view = viewOf(bytes)
  for (let start = 2; start + 4 <= bytes.length;) {
    const marker = bytes[start + 1] ?? 0
    if (bytes[start] !== 0xff) return
    if (marker === 0xff) {
      start += 1 // a fill byte
      continue
    }
    const end = start + 2 + view.getUint16(start + 2)
    if (marker === startOfScan || end > bytes.length || end < start + 4) return
    yield { type: marker.toString(16), start, end, dataStart: start + 4, dataEnd: end }
    start = end
  }
}

/** Source: RFC 9649. */
function* riffChunks(bytes: Uint8Array): Generator<Block> {
  const view = viewOf(bytes)
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true))
  for (let start = 12; start + 8 <= last;) {
    const dataStart = start + 8
    const dataEnd = dataStart + view.getUint32(start + 4, true)
    const end = dataEnd + ((dataEnd - dataStart) % 2)
    if (end > last) return
    yield { type: latin1(bytes, start, 4), start, end, dataStart, dataEnd }
    start = end
  }
}

const walkers = { png: pngChunks, jpeg: jpegSegments, webp: riffChunks }

export function blocksOf(bytes: Uint8Array, format: ContainerFormat): Block[] {
  return [...walkers[format](bytes)]
}
