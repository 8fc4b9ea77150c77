'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { remember } from '@/components/shell/remember'
import { timeZoneCookie } from '@/lib/gallery/calendar'

const never = () => () => {}
let known: string | undefined
/** Asked once: each answer would cost a rendering wall a tenth of its time. */
const browserZone = () => (known ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')

/** The browser's zone; while hydrating what the server used, which is the same from the second visit on. */
export function useTimeZone(serverZone: string): string {
  const zone = useSyncExternalStore(never, browserZone, () => serverZone)
  useEffect(() => {
    if (zone !== serverZone) remember(timeZoneCookie, zone)
  }, [zone, serverZone])
  return zone
}
