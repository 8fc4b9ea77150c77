import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { type DatabaseClient, openDatabase } from '@/lib/db'
import type { Database } from '@/lib/env'
import type { Dialect } from '@/prisma/dialects'
import { migrate } from '@/prisma/migrate'
import { databaseUrl, withPostgres } from './postgres'

export interface TestDatabase {
  client: DatabaseClient
  target: Database
  /** What the server's environment needs to use it. */
  env: { DATABASE_URL: string }
  /** Another client of the same database, as a second process would have; closed with the rest. */
  another(): DatabaseClient
  close(): Promise<void>
}

/** `for (const dialect of availableDialects) describe(dialect, …)` */
export const availableDialects: readonly Dialect[] = inject('postgres')
  ? ['sqlite', 'postgresql']
  : ['sqlite']

/** A fresh database of that dialect, migrated unless asked otherwise. */
export async function openTestDatabase(
  dialect: Dialect = 'sqlite',
  { migrated = true } = {},
): Promise<TestDatabase> {
  if (dialect === 'postgresql') return opened(await createPostgresql(migrated))
  return opened(await createSqlite(migrated ? await migratedSqlite() : undefined))
}

/** For what takes longer to fill than to copy: the whole SQLite database of a test, as bytes. */
export async function sqliteBytes(fill: (client: DatabaseClient) => Promise<void>) {
  const { target, remove } = await createSqlite(await migratedSqlite())
  const client = openDatabase(target)
  await fill(client)
  await client.$disconnect()
  const bytes = await readFile(target.file)
  await remove()
  return bytes
}

/** A fresh SQLite database that holds what `sqliteBytes` gave. */
export const openSqliteCopy = async (bytes: Buffer) => opened(await createSqlite(bytes))

interface Created {
  target: Database
  remove(): Promise<void>
}

function opened({ target, remove }: Created): TestDatabase {
  const clients: DatabaseClient[] = []
  const another = () => {
    const client = openDatabase(target)
    clients.push(client)
    return client
  }
  return {
    client: another(),
    another,
    target,
    env: { DATABASE_URL: target.dialect === 'sqlite' ? `file:${target.file}` : target.url },
    async close() {
      for (const client of clients) await client.$disconnect()
      await remove()
    },
  }
}

let sqliteTemplate: Promise<Buffer> | undefined
const migratedSqlite = () => (sqliteTemplate ??= createSqliteTemplate())

async function createSqliteTemplate(): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zimage-database-'))
  try {
    const file = path.join(folder, 'table.db')
    await migrate({ dialect: 'sqlite', file })
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function createSqlite(bytes: Buffer | undefined) {
  const folder = await mkdtemp(path.join(tmpdir(), 'zimage-database-'))
  const file = path.join(folder, 'table.db')
  if (bytes) await writeFile(file, bytes)
  return {
    target: { dialect: 'sqlite', file } satisfies Database,
    remove: () => rm(folder, { recursive: true }),
  }
}

async function createPostgresql(migrated: boolean) {
  const postgres = inject('postgres')
  if (!postgres) throw new Error('There is no PostgreSQL server for tests')
  const { serverUrl, prefix } = postgres
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const template = migrated ? ` TEMPLATE "${prefix}_template"` : ''
  await withPostgres(serverUrl, (client) => client.query(`CREATE DATABASE "${name}"${template}`))
  return {
    target: { dialect: 'postgresql', url: databaseUrl(serverUrl, name) } satisfies Database,
    remove: () =>
      withPostgres(serverUrl, async (client) => {
        await client.query(`DROP DATABASE "${name}" WITH (FORCE)`)
      }),
  }
}
