import { thumbHashToDataURL } from 'thumbhash'

/** A blurred stand-in of some 30 bytes, as a data URL; `null` when the hash is none. */
export function placeholderUrl(thumbhash: string): string | null {
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)))
  } catch {
    return null
  }
}
