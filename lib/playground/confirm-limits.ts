import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/audit'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { usualConfirmLimits, type ConfirmLimits } from '@/lib/playground/list/list-cost'
import { readSetting, writeSetting } from '@/lib/settings'

const picturesSchema = z.number().int().min(0).max(100_000)
const microUsdSchema = z.number().int().min(0).max(1_000_000_000_000)

export const confirmLimitsSchema = z.strictObject({
  pictures: picturesSchema,
  microUsd: microUsdSchema,
})

const names = { pictures: 'confirm:pictures', microUsd: 'confirm:usd' } as const

/** From how many pictures, or how much money, on a list is confirmed before it is sent. */
export async function readConfirmLimits(client: PrismaClient): Promise<ConfirmLimits> {
  const usual = usualConfirmLimits
  const [pictures, microUsd] = await Promise.all([
    readSetting(client, names.pictures, picturesSchema, usual.pictures),
    readSetting(client, names.microUsd, microUsdSchema, usual.microUsd),
  ])
  return { pictures, microUsd }
}

export async function setConfirmLimits(
  client: PrismaClient,
  actor: Actor,
  limits: ConfirmLimits,
): Promise<void> {
  if (!can(actor.role, 'manage')) throw forbidden()
  await client.$transaction(async (transaction) => {
    await writeSetting(transaction, names.pictures, limits.pictures)
    await writeSetting(transaction, names.microUsd, limits.microUsd)
    await record(transaction, actor, 'confirm.set', 'lists', { ...limits })
  })
}
