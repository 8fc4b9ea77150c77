import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeCallback } from '@/lib/auth/safe-callback'

const site = 'https://studio.example'

describe('kept', () => {
  test.each([
    '/',
    '/gallery',
    '/gallery/clx1?from=%2Fspend&q=光#top',
    '/gallery?next=https://evil.example',
    '/gallery/%2f%2fevil.example',
    '/signal',
    '/setups',
  ])('%s', (path) => {
    const url = new URL(path, site)
    expect(safeCallback(path)).toBe(url.pathname + url.search + url.hash)
  })
})

describe('replaced by /', () => {
  test.each([
    undefined,
    null,
    7,
    ['/gallery'],
    {},
    '',
    'gallery',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\u0000/gallery',
    ' /gallery',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'HTTPS:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    '/sign-in',
    '/Sign-In?callbackUrl=/',
    '/setup',
    '/api/auth/signout',
    `/${'a'.repeat(2001)}`,
  ])('%j', (value) => {
    expect(safeCallback(value)).toBe('/')
  })
})

test('whatever comes in, a browser stays on this site, and asking twice changes nothing', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    'evil.example',
    'http',
    '光',
    '\ud800',
  )
  const hostile = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 })
  fc.assert(
    fc.property(
      hostile.map((parts) => `/${parts.join('')}`),
      (value) => {
        const path = safeCallback(value)
        expect(path.startsWith('/')).toBe(true)
        expect(new URL(path, site).origin).toBe(site)
        expect(safeCallback(path)).toBe(path)
      },
    ),
    { numRuns: 5000 },
  )
})
