import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { UserError } from '@/lib/errors'
import { picturesOf, viewOf } from '@/lib/gallery/conditions'
import { parseFilter } from '@/lib/gallery/filter'
import { isImageId } from '@/lib/gallery/image-id'
import { orderOf } from '@/lib/gallery/order'
import { mostSelected, type Selected } from '@/lib/gallery/selected'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

function tooMany(limit: number): UserError {
  return new UserError('invalid', {
    code: 'too_many_pictures',
    message: `At most ${limit} pictures at a time.`,
    limit,
  })
}

/**
 * The ids of what was selected, newest first where a whole view was. At most two statements. Frames are
 * never among them. Throws `UserError` `too_many_pictures`.
 */
export async function selectedIds(
  client: PrismaClient,
  _actor: Actor,
  selected: Selected,
  timeZone: string,
  most = mostSelected,
): Promise<string[]> {
  if (selected.kind === 'some') {
    const ids = [...new Set(selected.ids)].filter(isImageId)
    if (ids.length > most) throw tooMany(most)
    return ids
  }
  const filter = parseFilter(new URLSearchParams(selected.query))
  if (filter.state !== null) return []
  const except = new Set(selected.except)
  const rows = await client.image.findMany({
    where: {
      AND: [
        picturesOf(await viewOf(client, filter, timeZone)),
        { createdAt: { lte: new Date(selected.until) } },
      ],
    },
    select: { id: true },
    orderBy: orderOf(filter.trash),
    take: most + except.size + 1,
  })
  const ids = rows.map(({ id }) => id).filter((id) => !except.has(id))
  if (ids.length > most) throw tooMany(most)
  return ids
}
