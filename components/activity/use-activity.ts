'use client'

import { useEffect, useEffectEvent } from 'react'
import { listen } from '@/components/activity/feed-connection'
import type { ActivityEvent } from '@/lib/activity/view'

/**
 * Calls `onEvent` for everything the team does while this is on screen, one's own doing included, within
 * two seconds; the same event comes once. `onMissed` is called instead when too much happened at once,
 * or while the tab slept: read everything again. All of a tab share the connection that the bell opens.
 */
export function useActivity(onEvent: (event: ActivityEvent) => void, onMissed?: () => void): void {
  const event = useEffectEvent(onEvent)
  const missed = useEffectEvent(() => onMissed?.())
  useEffect(() => listen({ onEvent: event, onMissed: missed }), [])
}
