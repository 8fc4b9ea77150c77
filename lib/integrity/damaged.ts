import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { forbidden } from '@/lib/errors'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import { damages, parseDamage, type Damage } from '@/lib/images/damage'
import { lastNight } from './nightly'

export interface DamagedPicture {
  imageId: string
  prompt: string
  damage: Damage
  checkedAt: Date | null
  trashed: boolean
}

export interface AtRest {
  /** When the last nightly check began; `null` before the first. */
  lastCheck: Date | null
  damaged: DamagedPicture[]
}

export const mostListed = 50

/** The pictures of which a file was missing or altered at the last check, for an admin. */
export async function readAtRest(client: PrismaClient, actor: Actor): Promise<AtRest> {
  if (!can(actor.role, 'manage')) throw forbidden()
  const [lastCheck, rows] = await Promise.all([
    lastNight(client),
    client.image.findMany({
      where: { damage: { in: [...damages] } },
      orderBy: { id: 'desc' },
      take: mostListed,
      select: {
        id: true,
        damage: true,
        checkedAt: true,
        trashedAt: true,
        generation: { select: { prompt: true } },
      },
    }),
  ])
  const damaged = rows.flatMap(({ id, generation, checkedAt, trashedAt, ...row }) => {
    const damage = parseDamage(row.damage)
    if (damage === null) return []
    return [
      { imageId: id, prompt: generation.prompt, damage, checkedAt, trashed: trashedAt !== null },
    ]
  })
  return { lastCheck, damaged }
}
