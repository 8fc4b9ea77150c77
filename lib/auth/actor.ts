import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { anyUserExists } from '@/lib/auth/first-admin'
import { actorForCredentials, type Actor } from '@/lib/auth/proof'
import { safeCallback } from '@/lib/auth/safe-callback'
import { sessionCookieName } from '@/lib/auth/session-cookie'

export type { Actor }

/** Who asks, checked once per request; for pages, actions and route handlers alike. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const authorization = (await headers()).get('authorization')
  const cookie = (await cookies()).get(sessionCookieName())?.value
  return actorForCredentials(authorization, cookie)
})

/** The door of a page. A stranger is led to `/setup` while nobody has an account, else to `/sign-in` and then back `here`. */
export async function requireActor(here = '/'): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  if (!(await anyUserExists())) redirect('/setup')
  const callback = safeCallback(here)
  redirect(callback === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(callback)}`)
}
