/** Keys name immutable objects and are safe as paths: made here, checked again by every driver. */
import type { PictureFormat } from '../header/header'

const sha256Pattern = /^[0-9a-f]{64}$/
const idPattern = /^[A-Za-z0-9_-]{1,80}$/
const keyPattern =
  /^[a-z]+(?:\/[0-9a-z]{2}){2}\/[0-9a-f]{64}-[A-Za-z0-9_-]{1,80}\.(?:png|jpeg|webp|bin)$/

export interface PictureOfGeneration {
  /** Of the bytes as downloaded, hex. */
  sha256: string
  generationId: string
}

/**
 * The same bytes for the same generation always have the same key, so that every step of the
 * mirror can be repeated; two generations never share an object, so that one can be removed.
 */
function key(shelf: string, { sha256, generationId }: PictureOfGeneration, ending: string): string {
  if (!sha256Pattern.test(sha256)) throw new TypeError('A storage key needs a SHA-256 in hex')
  if (!idPattern.test(generationId)) throw new TypeError('A storage key needs a plain id')
  const folders = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}`
  return `${shelf}/${folders}/${sha256}-${generationId}.${ending}`
}

export const originalKey = (of: PictureOfGeneration, format: PictureFormat) =>
  key('originals', of, format)
export const previewKey = (of: PictureOfGeneration) => key('previews', of, 'webp')
export const thumbKey = (of: PictureOfGeneration) => key('thumbs', of, 'webp')
/** What it is, nobody knows: it gets no ending that a program would open. */
export const quarantineKey = (of: PictureOfGeneration) => key('quarantine', of, 'bin')

const partsPattern = /\/([0-9a-f]{64})-([A-Za-z0-9_-]{1,80})\.[a-z]+$/

/** What the bytes under a key must hash to; `null` for what is no key. */
export const sha256InKey = (key: string): string | null => partsPattern.exec(key)?.[1] ?? null
export const generationInKey = (key: string): string | null => partsPattern.exec(key)?.[2] ?? null

/** Throws before a path is ever built from something that was not made here. */
export function assertKey(candidate: string): void {
  if (!keyPattern.test(candidate)) throw new TypeError('Not a storage key')
}
