import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import type { Room } from '@/components/shell/nav-links'
import type { Actor } from '@/lib/auth/actor'
import { systemClock } from '@/lib/clock'
import { readBudgetLeft } from '@/lib/cost/budget'
import { database } from '@/lib/db'
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
  const [budget, waiting] = await Promise.all([
    readBudgetLeft(database(), actor, systemClock.now()),
    countWaiting(database(), actor),
  ])
  return (
    <AppShell
      person={actor}
      current={current}
      sandbox={sandboxInUse()}
      budget={budget}
      waiting={waiting}
      fixed={fixed}
    >
      {children}
    </AppShell>
  )
}
