/** Good enough to tell one's own browsers apart; the order matters, because each pretends to be the next. */
const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const

/** "Firefox, Linux", or `null` when neither is recognised. */
export function browserName(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const named = [browsers, systems].flatMap((kinds) =>
    kinds.filter(([, pattern]) => pattern.test(userAgent)).slice(0, 1),
  )
  return named.length === 0 ? null : named.map(([name]) => name).join(', ')
}
