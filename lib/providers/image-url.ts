/** A result's URL in canonical spelling, or `undefined` when it is none that could ever be fetched. */
export function parseImageUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}
