import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { ProviderId } from '@/lib/catalog/models'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

export interface Quarantined {
  id: string
  provider: ProviderId
  sandbox: boolean
  prompt: string
  at: Date
  /** Why it was refused, in English; holds no more of an address than its host. */
  reason: string
  /** Something came and was kept; else its address was refused. */
  hasBytes: boolean
}

export const mostListed = 50

/** What was paid for and refused as a picture, the latest order first, for an admin. */
export async function listQuarantined(client: PrismaClient, actor: Actor): Promise<Quarantined[]> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const rows = await client.generation.findMany({
    where: { state: 'quarantined' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
    select: {
      id: true,
      provider: true,
      sandbox: true,
      prompt: true,
      createdAt: true,
      finishedAt: true,
      failureCode: true,
      failureMessage: true,
      quarantineKey: true,
    },
  })
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider as ProviderId,
    sandbox: row.sandbox,
    prompt: row.prompt,
    at: row.finishedAt ?? row.createdAt,
    reason: row.failureMessage || (row.failureCode ?? ''),
    hasBytes: row.quarantineKey !== null,
  }))
}
