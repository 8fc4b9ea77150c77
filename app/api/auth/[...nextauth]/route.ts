import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
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

/** Far more than an address and a password need. next-auth itself would read any amount. */
const maxBytes = 16 * 1024

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!open.has(`${request.method} ${nextauth.join('/')}`))
    return new Response(null, { status: 404 })
  if (request.method === 'POST') {
    const length = request.headers.get('content-length')
    if (length === null) return new Response(null, { status: 411 })
    if (!(Number(length) <= maxBytes)) return new Response(null, { status: 413 })
  }
  return NextAuth(request, context, authOptions())
}

export { answer as GET, answer as POST }
