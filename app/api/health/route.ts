import { database } from '@/lib/db'
import { runnerHealth } from '@/lib/generations/runner'
import { storageHealth } from '@/lib/images/storage/health'

export const dynamic = 'force-dynamic'

async function databaseHealth(): Promise<'ok' | 'unavailable'> {
  try {
    await database().user.count({ take: 1 })
    return 'ok'
  } catch {
    return 'unavailable'
  }
}

/** For load balancers and people: needs no session and tells nothing but health. */
export async function GET(): Promise<Response> {
  const [databaseState, storageState] = await Promise.all([databaseHealth(), storageHealth()])
  const parts = { database: databaseState, storage: storageState, runner: runnerHealth() }
  const healthy = Object.values(parts).every((part) => part === 'ok')
  return Response.json(
    { status: healthy ? 'ok' : 'unavailable', ...parts },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
