import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import type { ProviderId } from '@/lib/catalog/models'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { readSetting, writeSetting } from '@/lib/settings'

/** Requests a second. Model Studio enforces two for an account; reAPI documents no limit, so `null`: none. */
export const usualPace = {
  reapi: null,
  'model-studio': 2,
} satisfies Record<ProviderId, number | null>

export const perSecondSchema = z.number().min(0.01).max(1000).nullable()
const paceSchema = z.strictObject({ perSecond: perSecondSchema })

const nameOf = (provider: ProviderId) => `pace:${provider}`

export async function readPace(client: PrismaClient, provider: ProviderId): Promise<number | null> {
  const usual = { perSecond: usualPace[provider] }
  return (await readSetting(client, nameOf(provider), paceSchema, usual)).perSecond
}

/** How often new work may be sent to a provider, by all servers together; heeded within seconds. */
export async function setPace(
  client: PrismaClient,
  actor: Actor,
  provider: ProviderId,
  perSecond: number | null,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const value = paceSchema.parse({ perSecond })
  await client.$transaction(async (transaction) => {
    await writeSetting(transaction, nameOf(provider), value)
    await record(transaction, actor, 'pace.set', provider, value)
  })
}
