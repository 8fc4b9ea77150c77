'use server'

import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { action, publicAction } from '@/lib/auth/action'
import { callerAddress } from '@/lib/auth/caller-address'
import { usesSecureCookies } from '@/lib/auth/session-cookie'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { createShareLink, listShareLinks, revokeShareLink } from '@/lib/share/links'
import { findOpenLink } from '@/lib/share/open'
import { unlock, unlockCookieName, unlockProof } from '@/lib/share/unlock'
import { shareDurations } from '@/lib/share/view'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const subject = z.union([z.strictObject({ imageId: id }), z.strictObject({ collectionId: id })])
const newLink = z.strictObject({
  subject,
  days: z.literal(shareDurations),
  password: z.string().min(8).max(200).nullable(),
  withPrompt: z.boolean(),
  withCost: z.boolean(),
})

export const createLink = action('view', newLink, (actor, input) =>
  createShareLink(database(), actor, input, systemClock.now()),
)

export const listLinks = action('view', z.strictObject({ subject }), (actor, input) =>
  listShareLinks(database(), actor, input.subject, systemClock.now()),
)

export const revokeLink = action('view', z.strictObject({ id }), (actor, input) =>
  revokeShareLink(database(), actor, input.id, systemClock.now()),
)

const attempt = z.strictObject({ token: z.string().max(100), password: z.string().max(200) })

/** For whoever has the link: the password opens it in this browser for twelve hours. */
export const openWithPassword = publicAction(attempt, async ({ token, password }) => {
  const now = systemClock.now()
  const link = await findOpenLink(database(), token, now)
  if (!link) throw notFound()
  const received = await headers()
  const address = callerAddress({ 'x-forwarded-for': received.get('x-forwarded-for') })
  const result = await unlock(database(), link, password, address, now)
  if (result === 'opened')
    (await cookies()).set(unlockCookieName(link.id), unlockProof(link), {
      httpOnly: true,
      sameSite: 'lax',
      secure: usesSecureCookies(),
      path: '/',
      maxAge: 12 * 60 * 60,
    })
  return { result }
})
