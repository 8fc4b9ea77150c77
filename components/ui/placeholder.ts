/** A picture's thumbhash, drawn. Client-safe; works on the server too. */
import { thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash'

function bytesOf(base64: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return bytes.length >= 5 ? bytes : null
  } catch {
    return null
  }
}

/** About 5 kB as text: made where it is shown, not sent. `undefined` for a hash that is none. */
export function placeholderUrl(thumbhash: string): string | undefined {
  const bytes = bytesOf(thumbhash)
  return bytes ? thumbHashToDataURL(bytes) : undefined
}

/** The picture's average colour, for a first paint before any script. */
export function averageColour(thumbhash: string): string | undefined {
  const bytes = bytesOf(thumbhash)
  if (!bytes) return undefined
  const { r, g, b } = thumbHashToAverageRGBA(bytes)
  const channel = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
  return `rgb(${channel(r)} ${channel(g)} ${channel(b)})`
}
