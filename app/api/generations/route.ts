import { answer } from '@/app/api/answer'
import { requireApiActor } from '@/app/api/door'
import { systemClock } from '@/lib/clock'
import { readBudgetLeft } from '@/lib/cost/budget'
import { database } from '@/lib/db'
import { readGenerations } from '@/lib/generations/queries'
import type { GenerationsView } from '@/lib/generations/view'

export const dynamic = 'force-dynamic'

/** What the page polls: one request per tab, whatever is running. It never asks a provider anything. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await requireApiActor(request)
    const now = systemClock.now()
    const [generations, budget] = await Promise.all([
      readGenerations(database(), actor),
      readBudgetLeft(database(), actor, now),
    ])
    const view: GenerationsView = { generations, budget, serverNow: now.toISOString() }
    return Response.json(view, { headers: { 'cache-control': 'no-store' } })
  })
}
