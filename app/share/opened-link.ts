import 'server-only'
import { cookies } from 'next/headers'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'
import { findOpenLink, type OpenLink } from '@/lib/share/open'
import { isUnlocked, unlockCookieName } from '@/lib/share/unlock'

/** The door of everything behind a link: no session, the token alone, and its password where it has one. */
export async function openedLink(
  token: string,
): Promise<{ link: OpenLink; unlocked: boolean } | null> {
  const link = await findOpenLink(database(), token, systemClock.now())
  if (!link) return null
  const proof = (await cookies()).get(unlockCookieName(link.id))?.value
  return { link, unlocked: isUnlocked(link, proof) }
}
