/** Finds what was embedded into a picture. Reads headers alone, in microseconds; the same in the browser. Client-safe. */
import { blocksOf, containerOf, type Block, type ContainerFormat } from './blocks'
import { decodeUtf8, startsWith } from './bytes'
import { settingsInXmp } from './xmp'

export const pngKeyword = 'z-image-settings'
export const jpegXmpHeader = 'http://ns.adobe.com/xap/1.0/\0'
const pngXmpKeyword = 'XML:com.adobe.xmp'

/** The text of an uncompressed iTXt chunk with this keyword. Source: PNG Specification, section 11.3.3.4. */
function internationalText(bytes: Uint8Array, block: Block, keyword: string): string | undefined {
  if (block.type !== 'iTXt' || !startsWith(bytes, block.dataStart, `${keyword}\0\0`))
    return undefined
  const language = block.dataStart + keyword.length + 3
  const translated = bytes.indexOf(0, language) + 1
  const text = bytes.indexOf(0, translated) + 1
  if (translated === 0 || text === 0 || text > block.dataEnd) return undefined
  return decodeUtf8(bytes.subarray(text, block.dataEnd))
}

/** The XMP packet of a file, as text. */
export function xmpOf(bytes: Uint8Array, format: ContainerFormat): string | undefined {
  for (const block of blocksOf(bytes, format)) {
    if (format === 'png') {
      const text = internationalText(bytes, block, pngXmpKeyword)
      if (text !== undefined) return text
    } else if (block.type === 'XMP ')
      return decodeUtf8(bytes.subarray(block.dataStart, block.dataEnd))
    else if (block.type === 'e1' && startsWith(bytes, block.dataStart, jpegXmpHeader))
      return decodeUtf8(bytes.subarray(block.dataStart + jpegXmpHeader.length, block.dataEnd))
  }
  return undefined
}

/** The JSON that was embedded; `null` for a picture without, and for a file that is none. */
export function readEmbeddedSettings(bytes: Uint8Array): string | null {
  const format = containerOf(bytes)
  if (!format) return null
  if (format === 'png')
    return (
      blocksOf(bytes, format)
        .map((block) => internationalText(bytes, block, pngKeyword))
        .find((text) => text !== undefined) ?? null
    )
  const xmp = xmpOf(bytes, format)
  return (xmp && settingsInXmp(xmp)) ?? null
}
