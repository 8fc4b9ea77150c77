/**
 * `npm run seed -- 100000`: fills the database and the picture store with that many small real pictures,
 * a team of five that made them, reviews, tags and collections. For trying the gallery and measuring it:
 * it writes only into an installation that holds nothing but what it wrote itself.
 */
import path from 'node:path'
import { database, disconnectDatabase } from '../lib/db'
import { refreshStatistics } from '../lib/db-statistics'
import { environment } from '../lib/env'
import type { PrismaClient } from '../lib/generated/sqlite/client'
import { picturesFolder } from '../lib/images/storage'
import { migrate } from '../prisma/migrate'
import { seedTeam } from './seed/people'
import { paintPictures } from './seed/pictures'
import { createRandom } from './seed/random'
import { addPicture, noRows, type Rows } from './seed/rows'

const rowsAtOnce = 500
const transactionAtOnce = 500
const days = 500
const distinctPictures = 16

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

function* inSlices<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += rowsAtOnce)
    yield items.slice(from, from + rowsAtOnce)
}

async function write(client: PrismaClient, rows: Rows): Promise<void> {
  await client.$transaction(async (transaction) => {
    for (const data of inSlices(rows.submissions)) await transaction.submission.createMany({ data })
    for (const data of inSlices(rows.generations)) await transaction.generation.createMany({ data })
    for (const data of inSlices(rows.ledger)) await transaction.ledgerEntry.createMany({ data })
    for (const data of inSlices(rows.images)) await transaction.image.createMany({ data })
    for (const data of inSlices(rows.decisions)) await transaction.decision.createMany({ data })
    for (const data of inSlices(rows.ratings)) await transaction.rating.createMany({ data })
    for (const data of inSlices(rows.tags)) await transaction.pictureTag.createMany({ data })
    for (const data of inSlices(rows.collections))
      await transaction.collectionPicture.createMany({ data })
  })
}

const count = Number(process.argv[2] ?? '1000')
if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
  refuse('Say how many pictures: npm run seed -- 100000')

await migrate(environment().database)
const client = database()
const others = await client.submission.count({
  where: { NOT: { requestKey: { startsWith: 'seed-' } } },
})
if (others > 0) refuse('There are pictures here that people made: seed another DATA_DIR')

const started = performance.now()
const random = createRandom(count)
const team = await seedTeam(client)
const root = picturesFolder()
const painted = await paintPictures(
  path.join(root, '.seed'),
  Math.min(distinctPictures, count),
  random,
)
process.stdout.write(`painted ${painted.length} pictures\n`)

const span = days * 86_400_000
const from = Date.now() - span
let rows = noRows()
for (let made = 1; made <= count; made += 1) {
  const at = new Date(Math.floor(from + (span * made) / count))
  addPicture(rows, { at, random, team, painted, root })
  if (made % transactionAtOnce > 0 && made < count) continue
  await write(client, rows)
  rows = noRows()
  process.stdout.write(`\r${made} of ${count}`)
}
await refreshStatistics(client)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`\nseeded ${count} generations in ${seconds} s\n`)
await disconnectDatabase()
process.exit(0)
