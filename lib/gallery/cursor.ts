import { isImageId } from '@/lib/gallery/image-id'

/**
 * A place on the wall between two pictures, newest first: everything after it is older, or of the
 * same millisecond with a smaller id. Opaque to whoever carries it.
 */
export interface Cursor {
  createdAt: Date
  id: string
}

const contentPattern = /^(0|[1-9]\d{0,14})\.([^.]+)$/

export { isImageId }

export function encodeCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url')
}

/** `null` for whatever `encodeCursor` did not write. */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > 120) return null
  const [, time, id] = contentPattern.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? []
  if (time === undefined || id === undefined || !isImageId(id)) return null
  const cursor = { createdAt: new Date(Number(time)), id }
  return encodeCursor(cursor) === text ? cursor : null
}
