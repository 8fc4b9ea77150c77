import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '@/lib/auth/same-origin'

const local = 'http://localhost:3000'
const asked = (origin: string | null, host: string | null, secFetchSite: string | null = null) => ({
  origin,
  host,
  secFetchSite,
})

describe('our own page', () => {
  test.each([
    [asked('http://localhost:3000', 'localhost:3000'), local],
    [asked('http://127.0.0.1:4711', '127.0.0.1:4711', 'same-origin'), local],
    [asked('http://studio.lan', 'Studio.LAN'), local],
    [asked('http://[::1]:3000', '[::1]:3000'), local],
    // A proxy renamed the host.
    [asked('https://studio.example', 'app:3000', 'same-origin'), 'https://studio.example/'],
  ])('%j behind %s', (request, publicUrl) => {
    expect(isSameOrigin(request, publicUrl)).toBe(true)
  })
})

describe('refused', () => {
  test.each([
    asked(null, 'localhost:3000'),
    asked(null, 'localhost:3000', 'same-origin'),
    asked('null', 'localhost:3000'),
    asked('', 'localhost:3000'),
    asked('https://evil.example', 'localhost:3000'),
    asked('http://localhost:3001', 'localhost:3000'),
    asked('http://localhost', 'localhost:3000'),
    asked('file://', ''),
    asked('file://', null),
    asked('http://localhost:3000', 'localhost:3000', 'cross-site'),
    asked('http://localhost:3000', 'localhost:3000', 'same-site'),
    asked('http://localhost:3000', 'localhost:3000', 'none'),
    asked('http://localhost:3000.evil.example', 'localhost:3000'),
    asked('localhost:3000', 'localhost:3000'),
  ])('%j', (request) => {
    expect(isSameOrigin(request, 'http://localhost:3000')).toBe(false)
  })
})
