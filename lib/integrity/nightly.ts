import 'server-only'
import type { Clock } from '@/lib/clock'
import { refreshStatistics } from '@/lib/db-statistics'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { sweepIncoming } from '@/lib/images/storage/incoming'
import { purgeTrash } from '@/lib/images/trash'
import { logError, logInfo } from '@/lib/log'
import { checkIntegrity, type Ground } from './check'
import { countOf, isDamaged } from './report'

const hour = 60 * 60 * 1000
/** A server that has just started has better things to do. */
const firstLookMs = 10 * 60 * 1000
const betweenRunsMs = 20 * hour
const settingName = 'nightly'

/** Of all servers one gets it. The row says when the last run began. */
async function claimNight(client: PrismaClient, now: Date): Promise<boolean> {
  const row = { name: settingName, value: { startedAt: now.toISOString() }, updatedAt: now }
  const { count } = await client.setting.updateMany({
    where: { name: row.name, updatedAt: { lte: new Date(now.getTime() - betweenRunsMs) } },
    data: row,
  })
  if (count === 1) return true
  if (await client.setting.findUnique({ where: { name: row.name } })) return false
  return client.setting.create({ data: row }).then(
    () => true,
    () => false,
  )
}

/** When the last run began; `null` before the first. */
export async function lastNight(client: PrismaClient): Promise<Date | null> {
  const row = await client.setting.findUnique({ where: { name: settingName } })
  return row?.updatedAt ?? null
}

/** Everything that is done once a night. False when it was done within the last 20 hours, or another server has begun it. */
export async function runNight(ground: Ground, now: Date, stop?: AbortSignal): Promise<boolean> {
  if (!(await claimNight(ground.client, now))) return false
  const purged = await purgeTrash(ground.client, ground.storage, now)
  const swept = await sweepIncoming(ground.folder, now)
  await ground.client.rateWindow.deleteMany({ where: { expiresAt: { lte: now } } })
  await refreshStatistics(ground.client)
  const report = await checkIntegrity(ground, now, stop)
  const counts = {
    checked: report.pictures,
    missing: countOf(report, 'missing'),
    altered: countOf(report, 'altered'),
    unreadable: countOf(report, 'unreadable'),
    orphaned: report.orphans.length,
    purged,
    swept,
  }
  if (isDamaged(report)) logError('Pictures at rest are damaged', undefined, counts)
  else logInfo('Pictures at rest are whole', counts)
  return true
}

/** Looks every hour, by a clock that does not jump, whether the night's work is due. Ends with `stop`. */
export async function keepNights(
  ground: () => Ground,
  clock: Clock,
  stop: AbortSignal,
): Promise<void> {
  await clock.sleep(firstLookMs, stop)
  while (!stop.aborted) {
    try {
      await runNight(ground(), clock.now(), stop)
    } catch (error) {
      logError("The night's work failed", error)
    }
    await clock.sleep(hour, stop)
  }
}
