import 'server-only'
import type { PrismaClient } from '@/lib/generated/sqlite/client'
import type { Storage } from '@/lib/images/storage/storage'

const keptMs = 30 * 24 * 60 * 60 * 1000
const pageSize = 100

/**
 * Ends what has been in the trash for 30 days. The row goes first, and only while it is still in the
 * trash: no picture that somebody takes back at this moment loses its bytes. A file that is left
 * behind by a fault is named by the integrity check. Returns how many pictures went.
 */
export async function purgeTrash(
  client: PrismaClient,
  storage: Storage,
  now: Date,
): Promise<number> {
  const where = { trashedAt: { lte: new Date(now.getTime() - keptMs) } }
  let purged = 0
  for (;;) {
    const page = await client.image.findMany({
      where,
      orderBy: { trashedAt: 'asc' },
      take: pageSize,
    })
    if (page.length === 0) return purged
    for (const { id, originalKey, previewKey, thumbKey } of page) {
      const { count } = await client.image.deleteMany({ where: { id, ...where } })
      if (count === 0) continue
      purged += 1
      for (const key of [originalKey, previewKey, thumbKey]) await storage.remove(key)
    }
  }
}
