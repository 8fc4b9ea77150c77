import 'server-only'
import { eventOf } from '@/lib/activity/source'
import type { ActivityEvent } from '@/lib/activity/view'
import type { Actor } from '@/lib/auth/proof'
import type { PrismaClient } from '@/lib/generated/sqlite/client'

const pageLength = 50
const writtenPlace = /^(\d{1,15})\.([A-Za-z0-9]{1,40})$/

export interface ActivityPage {
  /** Newest first. `imageId` is null for a picture that is not in the gallery any more. */
  events: ActivityEvent[]
  /** Where the next page begins; null at the end. */
  older: string | null
}

/** Of the team, or of one picture. `before` is a page's `older`; anything else begins at the newest. */
export async function readActivity(
  client: PrismaClient,
  _: Actor,
  { imageId, before }: { imageId?: string; before?: string } = {},
): Promise<ActivityPage> {
  const place = writtenPlace.exec(before ?? '')
  const at = place && new Date(Number(place[1]))
  const rows = await client.activity.findMany({
    where: {
      ...(imageId === undefined ? {} : { imageId }),
      ...(at ? { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: place[2] } }] } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageLength + 1,
  })
  const shown = rows.slice(0, pageLength)
  const last = shown.at(-1)
  const there = await picturesThere(client, shown)
  return {
    events: shown.map((row) => {
      const event = eventOf(row)
      return event.imageId !== null && there.has(event.imageId)
        ? event
        : { ...event, imageId: null }
    }),
    older: rows.length > pageLength && last ? `${last.at.getTime()}.${last.id}` : null,
  }
}

async function picturesThere(
  client: PrismaClient,
  rows: readonly { imageId: string | null }[],
): Promise<Set<string>> {
  const ids = [...new Set(rows.flatMap(({ imageId }) => (imageId === null ? [] : [imageId])))]
  if (ids.length === 0) return new Set()
  const images = await client.image.findMany({
    where: { id: { in: ids }, trashedAt: null },
    select: { id: true },
  })
  return new Set(images.map(({ id }) => id))
}
