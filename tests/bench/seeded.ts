import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashPassword } from '@/lib/auth/passwords'
import { openDatabase, type DatabaseClient } from '@/lib/db'
import { migrationsFolder } from '@/prisma/migrate'

/** BENCH_PICTURES makes a smaller wall, for trying the measurement itself. */
export const pictureCount = Number(process.env.BENCH_PICTURES || 100_000)

export const benchUser = { email: 'bench@example.test', password: 'bench-password' }

const root = path.resolve(import.meta.dirname, '../..')

/** A little more is begun than there shall be pictures: some generations leave none. */
const generationsFor = (pictures: number) => Math.ceil(pictures * 1.025)

/**
 * A data folder with that many pictures. Seeding takes minutes, so it stays in the temporary folder and
 * is used again as long as the migrations are the same.
 */
export async function seededFolder(): Promise<string> {
  const schema = readdirSync(migrationsFolder('sqlite')).sort().join('-').replace(/\W+/g, '-')
  const folder = path.join(tmpdir(), `z-image-bench-${pictureCount}-${schema}`)
  const finished = path.join(folder, 'seeded')
  if (existsSync(finished)) return folder
  process.stdout.write(`  seeding ${pictureCount} pictures into ${folder} …\n`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', './scripts/outside-next.mjs', 'scripts/seed.ts'],
      String(generationsFor(pictureCount)),
    ],
    { cwd: root, env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' }, stdio: 'pipe' },
  )
  const client = openSeeded(folder)
  await client.user.create({
    data: {
      ...{ name: 'Bench', email: benchUser.email, role: 'admin' },
      passwordHash: await hashPassword(benchUser.password),
    },
  })
  await client.$disconnect()
  writeFileSync(finished, '')
  return folder
}

export const openSeeded = (folder: string): DatabaseClient =>
  openDatabase({ dialect: 'sqlite', file: path.join(folder, 'table.db') })

/** So many runs of what takes a few milliseconds: with fewer the figures are of the machine, not of the query. */
export const smallTimes = 201

const middle = (times: number[], runs: number): number =>
  [...times].sort((a, b) => a - b)[runs >> 1] ?? Number.NaN

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** What ran a few times is compiled, and its rows are at hand. */
const warmUps = 10

/**
 * Medians in milliseconds of things done in rounds, each in another order, so that whatever else the machine
 * does strikes all of them alike and none always follows the same. After rounds that warm up.
 */
export async function mediansMs(
  acts: readonly (() => Promise<unknown>)[],
  runs = smallTimes,
): Promise<number[]> {
  const times: number[][] = acts.map(() => [])
  for (let run = -warmUps; run < runs; run += 1)
    for (const index of shuffled([...acts.keys()])) {
      const started = performance.now()
      await acts[index]?.()
      if (run >= 0) times[index]?.push(performance.now() - started)
    }
  return times.map((each) => middle(each, runs))
}
