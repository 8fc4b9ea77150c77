import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { sqliteAdapter } from '@/lib/db-sqlite'
import { environment, type Database } from '@/lib/env'
import { PrismaClient as PostgresqlClient } from '@/lib/generated/postgresql/client'
import { type Prisma, PrismaClient } from '@/lib/generated/sqlite/client'

/**
 * Inside `$transaction(async (tx) => …)` use `tx` alone: on SQLite the client's other queries
 * wait until the transaction is over. Statements that hit another process's write lock wait
 * for it by themselves.
 */
export type DatabaseClient = PrismaClient

const transactionOptions = { maxWait: 15_000, timeout: 20_000 }

/** A client of its own; the caller disconnects it. The database must have been migrated. `log` as Prisma has it. */
export function openDatabase(
  target: Database,
  log: Prisma.PrismaClientOptions['log'] = [],
): DatabaseClient {
  const client = clientFor(target, { transactionOptions, log })
  dialects.set(client, target.dialect)
  return client
}

function clientFor(
  target: Database,
  options: Pick<Prisma.PrismaClientOptions, 'transactionOptions' | 'log'>,
): DatabaseClient {
  if (target.dialect === 'sqlite')
    return new PrismaClient({ ...options, adapter: sqliteAdapter(target.file) })
  const adapter = new PrismaPg({ connectionString: target.url })
  // Both clients are generated from the same models; code is held to what SQLite can do.
  return new PostgresqlClient({ ...options, adapter }) as unknown as PrismaClient
}

/** One per process: Next keeps several instances of a module, SQLite wants one writer. */
const shared = globalThis as typeof globalThis & {
  zimageDatabase?: DatabaseClient
  zimageDialects?: WeakMap<DatabaseClient, Database['dialect']>
}

const dialects = (shared.zimageDialects ??= new WeakMap())

/** For the few statements that no model can express; `sqlite` for a client that `openDatabase` did not make. */
export const dialectOf = (client: DatabaseClient): Database['dialect'] =>
  dialects.get(client) ?? 'sqlite'

export function database(): DatabaseClient {
  return (shared.zimageDatabase ??= openDatabase(environment().database))
}

export async function disconnectDatabase(): Promise<void> {
  const client = shared.zimageDatabase
  shared.zimageDatabase = undefined
  await client?.$disconnect()
}
