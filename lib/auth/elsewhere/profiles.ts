import 'server-only'
import type { User } from 'next-auth'
import { z } from 'zod'
import { email as address, personName } from '@/lib/auth/account-input'

/** Who somebody is elsewhere. The e-mail is there only when that site has verified it. */
export interface ElsewhereProfile {
  subject: string
  email: string | null
  name: string
}

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  // Some servers write their truths as text.
  email_verified: z
    .union([z.literal(true), z.literal('true')])
    .optional()
    .catch(undefined),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})

/** Of the claims of an ID token or of userinfo. Throws for what are none. */
export function profileOfClaims(received: unknown): ElsewhereProfile {
  const { sub, email, email_verified, name, preferred_username } = claims.parse(received)
  const verified = email_verified === undefined ? null : addressOf(email)
  return { subject: sub, email: verified, name: nameOf(name, preferred_username, verified) }
}

const githubAnswers = z.object({
  account: z.object({
    id: z.number().int().positive(),
    login: z.string(),
    name: z.string().nullish(),
  }),
  emails: z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() })),
})

/** Of `/user` and `/user/emails`. GitHub's public address is a text field: only the list says what is verified. */
export function profileOfGithub(received: unknown): ElsewhereProfile {
  const { account, emails } = githubAnswers.parse(received)
  const { id, login, name } = account
  const primary = emails.find((entry) => entry.primary && entry.verified)
  const verified = addressOf(primary?.email)
  return { subject: String(id), email: verified, name: nameOf(name, login, verified) }
}

/** As next-auth passes it on; `sid` is filled in when the person is let in. */
export function asUser({ subject, email, name }: ElsewhereProfile): User {
  return { id: subject, email, name, sid: '' }
}

function addressOf(text: string | undefined): string | null {
  return address.safeParse(text).data ?? null
}

function nameOf(...candidates: (string | null | undefined)[]): string {
  const named = candidates.map((candidate) => personName.safeParse(candidate).data)
  return named.find((name) => name !== undefined) ?? 'Somebody'
}
