/** Pure. */

interface Options {
  /** The development server compiles with `eval` and reloads over a web socket. */
  development: boolean
}

/**
 * What a page of ours may load. Scripts run by the nonce of this one answer and what those load in
 * turn; the addresses of pictures, data and forms are ours alone.
 *
 * `style-src-attr` allows what an element's own `style` says: pages come from the server with the
 * shapes of pictures in it (ratios, placeholders), which a nonce cannot cover. A style attribute
 * cannot load anything that `img-src` and `font-src` do not allow, and no text of people is ever
 * written into one.
 */
export function contentSecurityPolicy(nonce: string, { development }: Options): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src-elem': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
