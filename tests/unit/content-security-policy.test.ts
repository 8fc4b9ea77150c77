import { expect, test } from 'vitest'
import { NextRequest } from 'next/server'
import { contentSecurityPolicy } from '@/lib/content-security-policy'
import { config, proxy } from '@/proxy'

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

test('no script runs without the nonce, and nothing comes from elsewhere', () => {
  const policy = directives(contentSecurityPolicy('bm9uY2U=', { development: false }))
  expect(policy.get('script-src')).toEqual(["'nonce-bm9uY2U='", "'strict-dynamic'"])
  expect(policy.get('style-src-elem')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  for (const name of ['default-src', 'font-src', 'connect-src', 'form-action'])
    expect(policy.get(name)).toEqual(["'self'"])
  for (const name of ['frame-ancestors', 'frame-src', 'base-uri', 'object-src'])
    expect(policy.get(name)).toEqual(["'none'"])
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'")
  expect([...policy].filter(([, sources]) => sources.includes("'unsafe-inline'"))).toEqual([
    ['style-src-attr', ["'unsafe-inline'"]],
  ])
  expect([...policy.values()].flat().filter((source) => /[*/]|^https?:/.test(source))).toEqual([])
})

test('every answer has a nonce of its own, which Next is told as well', () => {
  const nonces = Array.from({ length: 50 }, () => {
    const response = proxy(new NextRequest('http://localhost:3000/gallery'))
    const policy = response.headers.get('content-security-policy')
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(policy)
    return /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy ?? '')?.[1]
  })
  expect(nonces).not.toContain(undefined)
  expect(new Set(nonces).size).toBe(50)
})

test("a nonce that comes with the request is not taken for Next's", () => {
  const forged = "script-src 'nonce-forged'"
  const request = new NextRequest('http://localhost:3000/', {
    headers: { 'content-security-policy': forged },
  })
  const passedOn = proxy(request).headers.get('x-middleware-request-content-security-policy')
  expect(passedOn).not.toContain('forged')
})

test.each([
  ['/', true],
  ['/gallery/some-id', true],
  ['/share/token', true],
  ['/nothing/here.png', true],
  ['/apiary', true],
  ['/api/v1/images/generations', false],
  ['/api/images/id/original', false],
  ['/sandbox/reapi/x', false],
  ['/_next/static/chunks/a.js', false],
])('%s goes through the proxy: %s', (path, expected) => {
  const { source } = config.matcher[0]!
  expect(new RegExp(`^${source}$`).test(path)).toBe(expected)
})
