import type { ReactNode } from 'react'
import { AlarmBanner } from '@/components/shell/alarm-banner'
import { AppShell } from '@/components/shell/app-shell'
import type { Room } from '@/components/shell/nav-links'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { systemClock } from '@/lib/clock'
import { readBudgetLeft } from '@/lib/cost/budget'
import { database } from '@/lib/db'
import { readAlarms } from '@/lib/generations/alarms'
import { storageHealth } from '@/lib/images/storage/health'
import { sandboxInUse } from '@/lib/providers/registry'
import { countWaiting } from '@/lib/review/queue'

/** The shell with what it says on every signed-in page. */
export async function House({
  actor,
  current,
  fixed,
  children,
}: {
  actor: Actor
  current?: Room
  /** Fills the window and scrolls inside, from 900 px up. */
  fixed?: boolean
  children: ReactNode
}) {
  const now = systemClock.now()
  const [budget, waiting, storage, alarms] = await Promise.all([
    readBudgetLeft(database(), actor, now),
    countWaiting(database(), actor),
    storageHealth(),
    can(actor.role, 'manage') ? readAlarms(database(), now) : null,
  ])
  return (
    <AppShell
      person={actor}
      current={current}
      sandbox={sandboxInUse()}
      budget={budget}
      waiting={waiting}
      banner={<AlarmBanner storage={storage} alarms={alarms} />}
      fixed={fixed}
    >
      {children}
    </AppShell>
  )
}
