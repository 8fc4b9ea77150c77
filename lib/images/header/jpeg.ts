import { cutShort, malformed, refuseTail, type HeaderReader } from './header'

const startOfScan = 0xda
const endOfImage = 0xd9

/** SOF0 to SOF15, without the three codes in between that mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Markers without a length: TEM, restarts, start of image. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** The next marker at or after `at` that is neither a stuffed byte nor a restart within a scan. */
function skipScan(bytes: Buffer, at: number): number {
  for (;;) {
    const found = bytes.indexOf(0xff, at)
    const marker = bytes[found + 1]
    if (found < 0 || marker === undefined) throw cutShort()
    if (marker !== 0x00 && marker !== 0xff && !standsAlone(marker)) return found
    at = found + (marker === 0xff ? 1 : 2)
  }
}

/** Source: ITU-T T.81, annex B. */
export const readJpeg: HeaderReader = (bytes) => {
  let size: { width: number; height: number } | undefined
  let at = 2
  for (;;) {
    const marker = bytes[at + 1]
    if (marker === undefined) throw cutShort()
    if (bytes[at] !== 0xff) throw malformed('JPEG')
    if (marker === 0xff) {
      at += 1 // a fill byte
      continue
    }
    at += 2
    if (standsAlone(marker)) continue
    if (marker === endOfImage) {
      if (!size) throw malformed('JPEG')
      refuseTail(bytes, at)
      return { format: 'jpeg', ...size }
    }
    if (at + 2 > bytes.length) throw cutShort()
    const length = bytes.readUInt16BE(at)
    if (length < 2 || marker === 0x00) throw malformed('JPEG')
    if (at + length > bytes.length) throw cutShort()
    if (isFrame(marker)) {
      if (size || length < 8) throw malformed('JPEG')
      size = { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) }
      if (size.width === 0 || size.height === 0) throw malformed('JPEG')
    }
    at = marker === startOfScan ? skipScan(bytes, at + length) : at + length
  }
}
