import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { failedElsewhere } from '@/lib/auth/elsewhere/ids'
import { elsewhereDoors } from '@/lib/auth/elsewhere/providers'
import { authOptions } from '@/lib/auth/options'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** next-auth's own pages and its log door stay shut; ours are `/sign-in` and `/settings`. */
const open = new Set([
  'GET csrf',
  'GET session',
  'GET signin',
  'GET signout',
  'POST callback/credentials',
  'POST signout',
])

/** The ways out to another site and back, for those the environment names. */
function isOpen(call: string): boolean {
  const elsewhere = elsewhereDoors().flatMap((id) => [`POST signin/${id}`, `GET callback/${id}`])
  return open.has(call) || elsewhere.includes(call)
}

/** Where next-auth would show a page of its own about what went wrong, ours says it. */
function toOurPage(response: Response): Response {
  const location = response.headers.get('location')
  if (location === null || !URL.canParse(location)) return response
  if (!/^\/api\/auth\/(error|signin)$/.test(new URL(location).pathname)) return response
  const headers = new Headers(response.headers)
  headers.set('location', failedElsewhere)
  return new Response(null, { status: response.status, headers })
}

/** Far more than an address and a password need. next-auth itself would read any amount. */
const maxBytes = 16 * 1024

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!isOpen(`${request.method} ${nextauth.join('/')}`)) return new Response(null, { status: 404 })
  if (request.method === 'POST') {
    const length = request.headers.get('content-length')
    if (length === null) return new Response(null, { status: 411 })
    if (!(Number(length) <= maxBytes)) return new Response(null, { status: 413 })
  }
  const options = authOptions(request.headers.get('user-agent'))
  const response: Response = await NextAuth(request, context, options)
  return nextauth[0] === 'callback' ? toOurPage(response) : response
}

export { answer as GET, answer as POST }
