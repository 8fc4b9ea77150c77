import type { HeaderReader, PictureHeader } from './header/header'
import { cutShort } from './header/header'
import { readJpeg } from './header/jpeg'
import { pngSignature, readPng } from './header/png'
import { readWebp } from './header/webp'
import { NotAPicture } from './not-a-picture'

/** Twice the largest picture any provider makes (2048×2048). */
export const maxPixels = 2 * 2048 * 2048

/** Enough of the beginning to tell the three formats apart. */
const signatureLength = 12

function readerFor(bytes: Buffer): HeaderReader | undefined {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return readPng
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return readWebp
  return undefined
}

/**
 * Decides by the bytes alone, whatever any header claimed, whether this is one whole PNG, JPEG or
 * WebP of a sane size. Takes milliseconds and decodes nothing, so it stands before every decoder.
 * Throws `NotAPicture`.
 */
export function inspect(bytes: Buffer): PictureHeader {
  if (bytes.length < signatureLength) throw cutShort()
  const read = readerFor(bytes)
  if (!read) throw new NotAPicture('format', 'The file is neither PNG nor JPEG nor WebP.')
  const header = read(bytes)
  if (header.width * header.height > maxPixels)
    throw new NotAPicture(
      'too_many_pixels',
      `The picture claims ${header.width}×${header.height} pixels.`,
    )
  return header
}
