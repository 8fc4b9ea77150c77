import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { DecodedPicture } from './decode'

/**
 * Rows of the wall are about 210 px high and stretch a little: twice that on a dense screen. The
 * width bounds only panoramas, so that no shape is blurred in a row.
 */
const thumbBox = { width: 1120, height: 480 }

/** The longest side a thumbhash may be computed from. */
const hashSide = 100

export interface Renditions {
  /** WebP, for the screen. */
  preview: Buffer
  /** WebP, for the wall. */
  thumb: Buffer
  /** Base64. */
  thumbhash: string
}

const open = ({ pixels, raw }: DecodedPicture) => sharp(pixels, { raw })

async function thumbhashOf(picture: DecodedPicture): Promise<string> {
  const { data, info } = await open(picture)
    .resize(hashSide, hashSide, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/** Everything a browser is ever shown short of the original, from one decode. */
export async function render(picture: DecodedPicture): Promise<Renditions> {
  const preview = await open(picture)
    .webp({ quality: 82, smartSubsample: true }) // pictures with lettering: keep coloured edges
    .toBuffer()
  const thumb = await open(picture)
    .resize({ ...thumbBox, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
  return { preview, thumb, thumbhash: await thumbhashOf(picture) }
}
