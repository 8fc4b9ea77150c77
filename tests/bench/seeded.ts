import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashPassword } from '@/lib/auth/passwords'
import { openDatabase, type DatabaseClient } from '@/lib/db'
import type { Database } from '@/lib/env'
import { migrate } from '@/prisma/migrate'
import { databaseUrl, withPostgres } from '../postgres'
import type { Figure } from './run'

/** BENCH_PICTURES makes a smaller wall, for trying the measurement itself. */
export const pictureCount = Number(process.env.BENCH_PICTURES || 100_000)

export const benchUser = { email: 'bench@example.test', password: 'bench-password' }

const root = path.resolve(import.meta.dirname, '../..')

/** A little more is begun than there shall be pictures: some generations leave none. */
const generationsFor = (pictures: number) => Math.ceil(pictures * 1.025)

const folderFor = (name: string) => path.join(tmpdir(), `z-image-bench-${pictureCount}${name}`)

/**
 * Fills a database and its folder, brings it up to today's migrations, and answers a client of it. Filling
 * takes minutes, so both stay where they are and are used again.
 */
async function openSeeded(target: Database, folder: string): Promise<DatabaseClient> {
  mkdirSync(folder, { recursive: true })
  await migrate(target)
  const client = openDatabase(target)
  // The last thing that is written.
  if (await client.user.findUnique({ where: { email: benchUser.email } })) return client
  process.stdout.write(`  seeding ${pictureCount} pictures into ${folder} …\n`)
  const DATABASE_URL = target.dialect === 'sqlite' ? '' : target.url
  execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', './scripts/outside-next.mjs', 'scripts/seed.ts'],
      String(generationsFor(pictureCount)),
    ],
    { cwd: root, env: { ...process.env, DATA_DIR: folder, DATABASE_URL }, stdio: 'pipe' },
  )
  await client.user.create({
    data: {
      ...{ name: 'Bench', email: benchUser.email, role: 'admin' },
      passwordHash: await hashPassword(benchUser.password),
    },
  })
  return client
}

async function openSqlite(): Promise<DatabaseClient> {
  const folder = folderFor('')
  return openSeeded({ dialect: 'sqlite', file: path.join(folder, 'table.db') }, folder)
}

async function openPostgresql(serverUrl: string): Promise<DatabaseClient> {
  const name = `zimage_bench_${pictureCount}`
  await withPostgres(serverUrl, async (server) => {
    const known = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (known.rowCount === 0) await server.query(`CREATE DATABASE "${name}"`)
  })
  const target = { dialect: 'postgresql', url: databaseUrl(serverUrl, name) } as const
  return openSeeded(target, folderFor('-postgresql'))
}

/** A data folder with that many pictures. */
export async function seededFolder(): Promise<string> {
  const client = await openSqlite()
  await client.$disconnect()
  return folderFor('')
}

/** The figures of SQLite, and of PostgreSQL where TEST_POSTGRES_URL names a server. */
export async function onSeededDatabases(
  measure: (client: DatabaseClient) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = process.env.TEST_POSTGRES_URL
  const figures: Figure[] = []
  for (const [dialect, open] of [
    ['SQLite', openSqlite],
    ...(server ? [['PostgreSQL', () => openPostgresql(server)] as const] : []),
  ] as const) {
    const client = await open()
    try {
      const own = await measure(client)
      figures.push(...own.map((figure) => ({ ...figure, name: `${dialect}: ${figure.name}` })))
    } finally {
      await client.$disconnect()
    }
  }
  return figures
}
