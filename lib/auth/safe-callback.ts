/** Where to go after signing in. Pure and client-safe. */

/** Any host will do, as long as nobody can own it. */
const base = 'http://callback.invalid'

/** Doors themselves are no place to return to, and the API answers no page. */
const closed = /^\/(sign-in|setup|api)(\/|$)/i

/**
 * The path within this site that `value` names, or `/` when it names anything else: another host,
 * another scheme, or a path that a browser would read as one.
 */
export function safeCallback(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return '/'
  // Browsers drop tabs and line ends, and read a backslash as a slash.
  if (/[\u0000-\u0020\u007f\\]/.test(value) || !isLocalPath(value)) return '/'
  if (!URL.canParse(value, base)) return '/'
  const url = new URL(value, base)
  const path = url.pathname + url.search + url.hash
  // Normalising can make a bad path of a good one: `/.//host` becomes `//host`.
  if (url.origin !== base || !isLocalPath(path) || closed.test(url.pathname)) return '/'
  return path
}

function isLocalPath(path: string): boolean {
  return path.startsWith('/') && !path.startsWith('//')
}
