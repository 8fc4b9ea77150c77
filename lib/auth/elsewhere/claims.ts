import 'server-only'
import { z } from 'zod'

const aboutSomebody = z.looseObject({ sub: z.string().min(1).max(255) })
export type Claims = z.output<typeof aboutSomebody>

/** Of an ID token that next-auth has verified: its signature, issuer, audience, time and nonce. */
export function claimsOf(verifiedIdToken: string | undefined): Claims {
  const payload = verifiedIdToken?.split('.')[1] ?? ''
  return aboutSomebody.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
}

/** Userinfo tells more, but only when it tells it of the person whom the token names. */
export function withUserinfo(claims: Claims, userinfo: unknown): Claims {
  const more = aboutSomebody.parse(userinfo)
  if (more.sub !== claims.sub) throw new Error('The userinfo is about somebody else')
  return { ...claims, ...more }
}
