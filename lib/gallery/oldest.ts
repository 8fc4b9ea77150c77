import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { oldestFirst, onTheWall } from '@/lib/gallery/queries'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

/** When the oldest picture of the wall became ours; `null` while there is none. One statement. */
export async function readOldest(client: PrismaClient, _actor: Actor): Promise<Date | null> {
  const oldest = await client.image.findFirst({
    where: onTheWall,
    orderBy: [...oldestFirst],
    select: { createdAt: true },
  })
  return oldest?.createdAt ?? null
}
