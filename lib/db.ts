import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { sqliteAdapter } from '@/lib/db-sqlite'
import { environment, type Database } from '@/lib/env'
import { PrismaClient as PostgresqlClient } from '@/lib/generated/postgresql/client'
import { PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * Inside `$transaction(async (tx) => …)` use `tx` alone: on SQLite the client's other queries
 * wait until the transaction is over. Statements that hit another process's write lock wait
 * for it by themselves.
 */
export type DatabaseClient = PrismaClient

const transactionOptions = { maxWait: 15_000, timeout: 20_000 }

/** A client of its own; the caller disconnects it. The database must have been migrated. */
export function openDatabase(target: Database): DatabaseClient {
  if (target.dialect === 'sqlite')
    return new PrismaClient({ adapter: sqliteAdapter(target.file), transactionOptions })
  const adapter = new PrismaPg({ connectionString: target.url })
  // Both clients are generated from the same models; code is held to what SQLite can do.
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as PrismaClient
}

/** One per process: Next keeps several instances of a module, SQLite wants one writer. */
const shared = globalThis as typeof globalThis & { zimageDatabase?: DatabaseClient }

export function database(): DatabaseClient {
  return (shared.zimageDatabase ??= openDatabase(environment().database))
}

export async function disconnectDatabase(): Promise<void> {
  const client = shared.zimageDatabase
  shared.zimageDatabase = undefined
  await client?.$disconnect()
}
