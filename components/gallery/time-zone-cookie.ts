import 'server-only'
import { cookies } from 'next/headers'
import { knownTimeZone, timeZoneCookie } from '@/lib/gallery/calendar'

/** The zone this browser was last seen in; `UTC` at its first visit. */
export async function visitorTimeZone(): Promise<string> {
  return knownTimeZone((await cookies()).get(timeZoneCookie)?.value)
}
