import type { Actor } from '@/lib/auth/actor'
import type { DatabaseClient } from '@/lib/db'
import { everything } from '@/lib/gallery/filter'
import { readWall } from '@/lib/gallery/read-wall'
import { rareWords } from '../../scripts/seed/prompts'
import { mediansMs, smallTimes } from './medians'
import type { Figure } from './run'
import { onSeededDatabases, pictureCount } from './seeded'

export const title = `Search in ${pictureCount} prompts: medians of ${smallTimes}`

const words = [
  ['a rare word', rareWords.english],
  ['three letters', 'eph'],
  ['a common word', 'neon'],
  ['two words', 'harbour neon'],
  ['nothing', 'qqqq'],
  ['two Chinese characters, rare', rareWords.chinese],
  ['two Chinese characters, common', '晨光'],
  ['two Chinese characters, nothing', '饕光'],
  ['one Chinese character', '灯'],
] as const

export const measure = (): Promise<Figure[]> => onSeededDatabases(measureSearch)

async function measureSearch(client: DatabaseClient): Promise<Figure[]> {
  // Reading asks nobody's rights: every member may see every picture.
  const actor = {} as Actor
  const request = { cursor: null, timeZone: 'UTC' }
  const search = (q: string) => () => readWall(client, actor, { ...everything, q }, request)
  const [plain = 0, ...times] = await mediansMs([search(''), ...words.map(([, q]) => search(q))])
  const figures: Figure[] = [
    { name: 'unfiltered page', measured: `${plain.toFixed(1)} ms`, promised: 'the measure' },
  ]
  for (const [index, [name, q]] of words.entries()) {
    const time = times[index] ?? Number.NaN
    const { pictures, nextCursor } = await search(q)()
    const found = nextCursor === null ? String(pictures.length) : 'many'
    figures.push({
      name: `${name} (${q}): ${found} found`,
      measured: `${time.toFixed(1)} ms = ${(time / plain).toFixed(2)}×`,
      promised: name.startsWith('two Chinese') ? 'at most 3×, and 40 ms' : 'at most 3×',
    })
  }
  return figures
}
