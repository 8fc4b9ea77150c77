import sharp, { type OutputInfo } from 'sharp'
import { maxPixels } from '../inspect'
import { NotAPicture } from '../not-a-picture'
import { previewSide } from '../preview-side'

// A server's memory is worth more than a second look at the same file, and two pictures at once
// already keep a small machine busy.
sharp.cache(false)
sharp.concurrency(1)

/** Raw pixels, upright, sRGB, no metadata; at most `previewSide` long. */
export interface DecodedPicture {
  pixels: Buffer
  raw: { width: number; height: number; channels: 3 | 4 }
  /** Of the original as it is to be seen, after orientation. */
  width: number
  height: number
}

/**
 * Decodes every row once; the size of what comes out is bounded whatever went in.
 * Call `inspect` first. Throws `NotAPicture` `corrupt`.
 */
export async function decode(bytes: Buffer): Promise<DecodedPicture> {
  try {
    const source = sharp(bytes, {
      failOn: 'warning',
      limitInputPixels: maxPixels,
      sequentialRead: true,
    })
    const { autoOrient } = await source.metadata()
    const { data, info } = await source
      .autoOrient()
      .resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { pixels: data, raw: shapeOf(info), width: autoOrient.width, height: autoOrient.height }
  } catch {
    // The decoder's own words quote bytes of the file: they help nobody.
    throw new NotAPicture('corrupt', 'The picture cannot be decoded.')
  }
}

function shapeOf({ width, height, channels }: OutputInfo): DecodedPicture['raw'] {
  if (channels !== 3 && channels !== 4) throw new RangeError(`${channels} channels`)
  return { width, height, channels }
}
