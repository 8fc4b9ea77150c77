import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { type Dialect, schemaFor } from './dialects'
import { withSchemaEngine } from './engine'

/** No database at all: the engine asks a new connection for its version and is content with no answer. */
function offline(dialect: Dialect): SqlMigrationAwareDriverAdapterFactory {
  const provider = dialect === 'sqlite' ? 'sqlite' : 'postgres'
  const adapterName = 'offline'
  const connection: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: async () => ({ columnTypes: [], columnNames: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error('There is no database here')),
    dispose: async () => undefined,
  }
  const connect = async () => connection
  return { provider, adapterName, connect, connectToShadowDb: connect }
}

/** What stands before the first model: a schema of an empty database. */
export const emptySchema = (schema: string): string =>
  schema.slice(0, schema.search(/^(\/\/\/.*\n)*model /m))

/** The SQL that leads from one state of `schema.prisma` to the next, or undefined when nothing changes. */
export async function sqlBetween(
  before: string,
  after: string,
  dialect: Dialect,
): Promise<string | undefined> {
  const datamodel = (schema: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content: schemaFor(schema, dialect) }],
  })
  const result = await withSchemaEngine(offline(dialect), schemaFor(after, dialect), (engine) =>
    engine.diff({
      from: datamodel(before),
      to: datamodel(after),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return result.exitCode === 0 ? undefined : (result.stdout ?? undefined)
}
