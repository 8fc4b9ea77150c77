/** The one door that next-auth answers: what it may not do any more. */
import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'

const nextAuth = vi.hoisted(() => vi.fn(async () => new Response('next-auth')))
vi.mock('next-auth', () => ({ default: nextAuth }))
vi.mock('@/lib/installation-secret', () => ({ installationSecret: () => 'a secret of this test' }))

function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string> = {}) {
  const request = new NextRequest(`http://localhost:3000/api/auth/${path}`, { method, headers })
  const params = Promise.resolve({ nextauth: path.split('/') })
  return (method === 'GET' ? GET : POST)(request, { params })
}

test.each([
  ['GET', 'csrf'],
  ['GET', 'session'],
  ['POST', 'callback/credentials'],
  ['POST', 'signout'],
] as const)('%s %s is open', async (method, path) => {
  const response = await ask(method, path, { 'content-length': '10' })
  expect(await response.text()).toBe('next-auth')
})

test.each([
  ['GET', 'providers'],
  ['GET', 'error'],
  ['GET', 'verify-request'],
  ['GET', '_log'],
  ['POST', '_log'],
  ['GET', 'callback/credentials'],
  ['POST', 'signin/credentials'],
  ['POST', 'signin/github'],
  ['GET', 'callback/github'],
  ['POST', 'session'],
  ['POST', 'csrf'],
  ['GET', 'signin/credentials'],
  ['GET', 'CSRF'],
  ['GET', 'constructor'],
  ['GET', '../csrf'],
] as const)('%s %s is shut', async (method, path) => {
  nextAuth.mockClear()
  const response = await ask(method, path, { 'content-length': '10' })
  expect(response.status).toBe(404)
  expect(nextAuth).not.toHaveBeenCalled()
})

test.each([
  [{}, 411],
  [{ 'content-length': '16385' }, 413],
  [{ 'content-length': '10000000000' }, 413],
  [{ 'content-length': 'many' }, 413],
])('a body with %j is not read: %i', async (headers, status) => {
  nextAuth.mockClear()
  expect((await ask('POST', 'callback/credentials', headers)).status).toBe(status)
  expect(nextAuth).not.toHaveBeenCalled()
})
