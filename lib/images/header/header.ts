import { NotAPicture } from '../not-a-picture'

export type PictureFormat = 'png' | 'jpeg' | 'webp'

/** What the bytes say without being decoded. Sizes in pixels as stored, before orientation. */
export interface PictureHeader {
  format: PictureFormat
  width: number
  height: number
}

/** Walks the container from end to end. Throws `NotAPicture`; costs microseconds per block, decodes nothing. */
export type HeaderReader = (bytes: Buffer) => PictureHeader

export const cutShort = () => new NotAPicture('truncated', 'The picture ends before its end.')

export const animated = () =>
  new NotAPicture('animated', 'The file is an animation, not one picture.')

export const malformed = (format: string) =>
  new NotAPicture('format', `The file begins like a ${format} picture but is none.`)

/** Something hidden behind a picture makes it two files in one; padding with zeros does no harm. */
export function refuseTail(bytes: Buffer, end: number): void {
  if (bytes.subarray(end).some((byte) => byte !== 0))
    throw new NotAPicture('format', 'The file carries something else behind the picture.')
}
