import 'server-only'
import { ActivityFeed } from '@/lib/activity/feed'
import { activitySource } from '@/lib/activity/source'
import { systemClock } from '@/lib/clock'
import { database } from '@/lib/db'

/** A server may load this module several times; it has one feed. */
const shared = globalThis as typeof globalThis & { zimageActivityFeed?: ActivityFeed }

export function activityFeed(): ActivityFeed {
  return (shared.zimageActivityFeed ??= new ActivityFeed(activitySource(database()), systemClock))
}

/** Answers whoever is still waiting. */
export function closeActivityFeed(): void {
  shared.zimageActivityFeed?.close()
}
