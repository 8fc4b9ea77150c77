import type { Actor } from '@/lib/auth/actor'
import type { DatabaseClient } from '@/lib/db'
import { countWall } from '@/lib/gallery/count-wall'
import { parseFilter } from '@/lib/gallery/filter'
import { readWall } from '@/lib/gallery/read-wall'
import { restorePictures, trashPictures } from '@/lib/trash/trash'
import { mediansMs, smallTimes } from './medians'
import type { Figure } from './run'
import { onSeededDatabases, pictureCount } from './seeded'

export const title = `The wall with ${pictureCount} pictures: medians of ${smallTimes}`

const ms = (value: number) => `${value.toFixed(1)} ms`

export const measure = (): Promise<Figure[]> => onSeededDatabases(measureWall)

async function measureWall(client: DatabaseClient): Promise<Figure[]> {
  const user = await client.user.findFirstOrThrow({ where: { role: 'admin' } })
  const actor = { userId: user.id, name: user.name, role: 'admin' } as unknown as Actor
  const page = (query: string, cursor: Parameters<typeof readWall>[3]['cursor'] = null) =>
    readWall(client, actor, parseFilter(new URLSearchParams(query)), { cursor, timeZone: 'UTC' })
  const deep = await client.image.findFirstOrThrow({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: Math.floor(pictureCount * 0.9),
  })
  const views = ['sort=rating', 'sort=decided', 'review=rejected', 'rewritten=yes']
  const [first = 0, atDepth = 0, ...others] = await mediansMs([
    () => page(''),
    () => page('', { ...deep, rank: null }),
    ...views.map((query) => () => page(query)),
  ])
  const ratio = (time: number) => `${ms(time)} = ${(time / first).toFixed(2)}×`
  const figures: Figure[] = [
    { name: 'first page', measured: ms(first), promised: 'the measure' },
    {
      name: `page at depth ${Math.floor(pictureCount * 0.9)}`,
      measured: ratio(atDepth),
      promised: 'at most 1.3×',
    },
    ...views.map((query, index) => ({
      name: `page of ${query}`,
      measured: ratio(others[index] ?? Number.NaN),
      promised: 'no promise',
    })),
  ]
  const [counting = 0] = await mediansMs(
    [() => countWall(client, actor, parseFilter(new URLSearchParams()), 'UTC')],
    5,
  )
  figures.push({ name: 'counts of all filters', measured: ms(counting), promised: 'no promise' })

  const many = await client.image.findMany({
    select: { id: true },
    take: Math.min(5000, pictureCount >> 1),
  })
  const ids = many.map(({ id }) => id)
  const started = performance.now()
  await trashPictures(client, actor, ids, new Date())
  const trashed = performance.now()
  await restorePictures(client, actor, ids, new Date())
  figures.push({
    name: `${ids.length} pictures into the trash, and back`,
    measured: `${ms(trashed - started)}, ${ms(performance.now() - trashed)}`,
    promised: 'no promise',
  })
  return figures
}
