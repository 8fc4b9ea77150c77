'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { database } from '@/lib/db'
import { markRead } from '@/lib/notifications/queries'

const seen = z.strictObject({ newestId: z.string().max(40) })

/** Everything up to the newest note that was on screen. */
export const markNotificationsRead = action('view', seen, (actor, { newestId }) =>
  markRead(database(), actor, newestId),
)
