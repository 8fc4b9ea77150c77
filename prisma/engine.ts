/**
 * Prisma's own schema engine in its wasm form: it comes from the npm registry, where the native
 * one is a download from elsewhere. It keeps the history that `prisma migrate` keeps.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'

type EngineModule = typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void }

const packageName = '@prisma/schema-engine-wasm/schema_engine_bg'

let loading: Promise<EngineModule> | undefined

async function load(): Promise<EngineModule> {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  const file = require.resolve(packageName)
  const engine = (await import(/* turbopackIgnore: true */ packageName)) as EngineModule
  const { instance } = await WebAssembly.instantiate(
    await readFile(file.replace(/\.js$/, '.wasm')),
    {
      './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
    },
  )
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return engine
}

/**
 * Runs `use` with an engine on that database, then closes its connections: PostgreSQL's
 * migration lock lasts as long as they do. `schema` names the dialect and may hold models.
 */
export async function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  use: (engine: Engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await (loading ??= load())
  const connections: SqlDriverAdapter[] = []
  const kept = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting
    connections.push(connection)
    return connection
  }
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory({
        provider: adapter.provider,
        adapterName: adapter.adapterName,
        connect: () => kept(adapter.connect()),
        connectToShadowDb: () => kept(adapter.connectToShadowDb()),
      }),
    )
    return await use(engine)
  } finally {
    for (const connection of connections) await connection.dispose()
  }
}
