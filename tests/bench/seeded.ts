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

const middle = (times: number[], runs: number): number =>
  [...times].sort((a, b) => a - b)[runs >> 1] ?? Number.NaN

/**
 * Medians in milliseconds of things done in turn, so that whatever else the machine does strikes all of
 * them alike. After two rounds that warm up.
 */
export async function mediansMs(
  acts: readonly (() => Promise<unknown>)[],
  runs = 61,
): Promise<number[]> {
  const times: number[][] = acts.map(() => [])
  for (let run = -2; run < runs; run += 1)
    for (const [index, act] of acts.entries()) {
      const started = performance.now()
      await act()
      if (run >= 0) times[index]?.push(performance.now() - started)
    }
  return times.map((each) => middle(each, runs))
}
