import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import Sqlite from 'better-sqlite3'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import type { Database } from '@/lib/env'
import { holdFile } from '@/lib/file-lock'
import type { Dialect } from './dialects'
import { withSchemaEngine } from './engine'
import { readHistory } from './history'

const lockWaitMs = 60_000
const lockfile = 'migration_lock.toml'

export const migrationsFolder = (dialect: Dialect): string =>
  path.join(process.cwd(), 'prisma/migrations', dialect)

/** SQL that no model can express; part of the first migration. Statements are parted by empty lines. */
export const handWrittenFile = (dialect: Dialect): string =>
  path.join(process.cwd(), 'prisma/by-hand', `${dialect}.sql`)

async function migrationNames(dialect: Dialect): Promise<string[]> {
  const entries = await readdir(migrationsFolder(dialect), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function readMigrations(dialect: Dialect): Promise<MigrationList> {
  const baseDir = migrationsFolder(dialect)
  const names = await migrationNames(dialect)
  return {
    baseDir,
    lockfile: { path: lockfile, content: await readFile(path.join(baseDir, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

async function apply(target: Database): Promise<string[]> {
  const adapter =
    target.dialect === 'sqlite'
      ? new PrismaBetterSqlite3({ url: `file:${target.file}` })
      : new PrismaPg({ connectionString: target.url })
  const migrationsList = await readMigrations(target.dialect)
  const head = `datasource db {\n  provider = "${target.dialect}"\n}\n`
  const result = await withSchemaEngine(adapter, head, (engine) =>
    engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return result.appliedMigrationNames
}

function switchToWriteAheadLog(file: string): void {
  const connection = new Sqlite(file)
  try {
    connection.pragma('journal_mode = WAL')
  } finally {
    connection.close()
  }
}

/**
 * Brings the database up to date and answers the names of what was applied. Any number of
 * processes may do this at once: on PostgreSQL the engine takes a lock, on SQLite it takes none
 * and the switch to WAL is a race, so a side file is held.
 */
export async function migrate(target: Database): Promise<string[]> {
  const done = new Set(await readHistory(target))
  if ((await migrationNames(target.dialect)).every((name) => done.has(name))) return []
  if (target.dialect === 'postgresql') return apply(target)
  await mkdir(path.dirname(target.file), { recursive: true })
  const release = await holdFile(`${target.file}.migration-lock`, lockWaitMs)
  if (!release) throw new Error('Another process has been migrating the database for a minute')
  try {
    switchToWriteAheadLog(target.file)
    return await apply(target)
  } finally {
    release()
  }
}
