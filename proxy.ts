import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/content-security-policy'

/**
 * Gives every page its own nonce; Next reads it from the request's header and writes it into the
 * scripts it emits. Nobody's rights are looked at here: every door does that itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const development = process.env.NODE_ENV === 'development'
  const policy = contentSecurityPolicy(nonce, { development })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** A body that passes through a proxy is cut at 10 MB: what takes one stays outside. */
export const config = {
  matcher: [
    {
      source: '/((?!api/|sandbox/|_next/static/).*)',
      missing: [{ type: 'header', key: 'next-action' }],
    },
  ],
}
