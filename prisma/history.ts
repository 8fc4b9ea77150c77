import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import type { Database } from '@/lib/env'

const finished = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'

interface Row {
  migration_name: string
}

function readSqlite(file: string): string[] {
  if (!existsSync(file)) return []
  const connection = new Sqlite(file, { readonly: true })
  try {
    const table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'"
    if (connection.prepare(table).get() === undefined) return []
    return connection
      .prepare<[], Row>(finished)
      .all()
      .map((row) => row.migration_name)
  } finally {
    connection.close()
  }
}

async function readPostgresql(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name")
    if ((table.rows[0] as { name: string | null }).name === null) return []
    const { rows } = await client.query<Row>(finished)
    return rows.map((row) => row.migration_name)
  } finally {
    await client.end()
  }
}

/**
 * Names of the migrations that are done, by Prisma's own history. Only reads: the engine itself wants
 * a SQLite file for itself, and a command must work beside a running server.
 */
export async function readHistory(target: Database): Promise<string[]> {
  return target.dialect === 'sqlite' ? readSqlite(target.file) : readPostgresql(target.url)
}
