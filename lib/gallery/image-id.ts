const idPattern = /^[A-Za-z0-9_-]{1,64}$/

/** Anything else can be no picture's id, and is not worth asking the database for. Client-safe. */
export function isImageId(text: string): boolean {
  return idPattern.test(text)
}
