'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireSameOrigin } from '@/lib/auth/action'
import { currentActor } from '@/lib/auth/actor'
import { sessionCookieName, usesSecureCookies } from '@/lib/auth/session-cookie'
import { endSession } from '@/lib/auth/sessions'

/** Ends this session for good, then forgets its cookie. */
export async function signOut(): Promise<void> {
  await requireSameOrigin()
  const actor = await currentActor()
  if (actor?.sessionId !== undefined) await endSession(actor.sessionId)
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), path: '/', secure: usesSecureCookies() })
  redirect('/sign-in')
}
