import 'server-only'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { environment } from '@/lib/env'
import { installationSecret } from '@/lib/installation-secret'

const claims = z.object({ sid: z.string().min(1).max(100) })

/** Secure cookies need https, which only the public address can tell: a proxy may stand before us. */
export function usesSecureCookies(): boolean {
  return environment().nextAuthUrl.startsWith('https://')
}

/** next-auth's own names. Our token is far too short to be cut into several cookies. */
export function sessionCookieName(): string {
  return `${usesSecureCookies() ? '__Secure-' : ''}next-auth.session-token`
}

/** The session id inside the cookie, or `null` for a cookie that is not ours or was altered. It proves nothing by itself. */
export async function sessionIdFromCookie(cookie: string): Promise<string | null> {
  try {
    const parsed = claims.safeParse(await decode({ token: cookie, secret: installationSecret() }))
    return parsed.success ? parsed.data.sid : null
  } catch {
    return null
  }
}
