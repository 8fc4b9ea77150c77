/** Where somebody is in the stream: in one feed's own order, and roughly in time for any other feed. Pure. */
export interface Cursor {
  feed: string
  sequence: number
  /** Milliseconds since 1970. */
  at: number
}

const pattern = /^([a-z0-9-]{1,40})\.(\d{1,15})\.(\d{1,15})$/

export function encodeCursor({ feed, sequence, at }: Cursor): string {
  return `${feed}.${sequence}.${at}`
}

/** `null` for what was not made here. */
export function decodeCursor(written: string): Cursor | null {
  const match = pattern.exec(written)
  if (!match) return null
  return { feed: match[1] ?? '', sequence: Number(match[2]), at: Number(match[3]) }
}
