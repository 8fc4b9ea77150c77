import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { sha256InKey } from '@/lib/images/storage/key'
import type { Storage } from '@/lib/images/storage/storage'
import { examine } from './examine'
import type { Finding } from './report'

/** What was paid for and refused as a picture is kept as faithfully as a picture. */
export async function checkQuarantine(
  client: PrismaClient,
  storage: Storage,
): Promise<{ quarantined: number; findings: Finding[] }> {
  const rows = await client.generation.findMany({
    where: { quarantineKey: { not: null } },
    select: { id: true, quarantineKey: true },
  })
  const findings: Finding[] = []
  for (const { id, quarantineKey: key } of rows) {
    if (key === null) continue
    const problem = await examine(storage, key, sha256InKey(key) ?? '')
    if (!problem) continue
    // Released while it was being looked at?
    const still = await client.generation.count({ where: { id, quarantineKey: key } })
    if (still === 1) findings.push({ problem, key, owner: { quarantinedGenerationId: id } })
  }
  return { quarantined: rows.length, findings }
}
