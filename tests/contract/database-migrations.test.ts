import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DatabaseClient } from '@/lib/db'
import { type Dialect, dialects } from '@/prisma/dialects'
import { handWrittenFile, migrate } from '@/prisma/migrate'
import { emptySchema, sqlBetween } from '@/prisma/next-migration'
import { availableDialects, openTestDatabase, type TestDatabase } from '../database'

const read = (file: string) => readFileSync(path.resolve('prisma', file), 'utf8')
const schema = read('schema.prisma')
const snapshot = read('migrations/models.prisma')

/** Everything a table is made of, in an order that does not depend on how it came about. */
const catalogue: Record<Dialect, string[]> = {
  sqlite: [
    `SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_schema m
       JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\'
       ORDER BY 1, 2`,
    `SELECT m.name AS "table", i.name, i."unique", c.seqno, c.name AS "column" FROM sqlite_schema m
       JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\' ORDER BY 1, 2, 4`,
    `SELECT m.name AS "table", f."from", f."table" AS target, f."to", f.on_delete, f.on_update
       FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f ORDER BY 1, 2`,
  ],
  postgresql: [
    `SELECT table_name::text, column_name::text, data_type::text, datetime_precision, is_nullable::text,
       column_default::text FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
    `SELECT indexdef::text FROM pg_indexes
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    `SELECT c.relname::text, k.conname::text, pg_get_constraintdef(k.oid) FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid WHERE k.connamespace = 'public'::regnamespace
       AND c.relname <> '_prisma_migrations' ORDER BY 1, 2`,
  ],
}

const structure = (client: DatabaseClient, dialect: Dialect) =>
  Promise.all(catalogue[dialect].map((query) => client.$queryRawUnsafe(query)))

const opened: TestDatabase[] = []
async function emptyDatabase(dialect: Dialect): Promise<TestDatabase> {
  const database = await openTestDatabase(dialect, { migrated: false })
  opened.push(database)
  return database
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})

describe.each(dialects)('the next migration, %s', (dialect) => {
  it('is empty: run `npm run db:migration -- <name>` after changing the models', async () => {
    expect(await sqlBetween(snapshot, schema, dialect)).toBeUndefined()
  })

  it('is written for a changed model', async () => {
    const changed = schema.replace('model User {', 'model User {\n  nickname String?')
    expect(await sqlBetween(schema, changed, dialect)).toMatch(/ADD COLUMN +"nickname" TEXT/)
  })
})

describe.each(availableDialects)('migrating, %s', (dialect) => {
  it('builds exactly what the models say', async () => {
    const migrated = await emptyDatabase(dialect)
    await migrate(migrated.target)
    const direct = await emptyDatabase(dialect)
    const sql = (await sqlBetween(emptySchema(schema), schema, dialect)) ?? ''
    const byHand = readFileSync(handWrittenFile(dialect), 'utf8')
    for (const statement of [...sql.split(/;\s*$/m), ...byHand.split('\n\n')])
      if (statement.trim() !== '') await direct.client.$executeRawUnsafe(statement)

    const built = await structure(migrated.client, dialect)
    expect(built.map((rows) => Array.isArray(rows) && rows.length > 5)).toEqual([true, true, true])
    expect(built).toEqual(await structure(direct.client, dialect))
  })

  it('keeps its history, and does nothing the second time', async () => {
    const { client, target } = await emptyDatabase(dialect)
    const applied = await migrate(target)
    expect(applied[0]).toMatch(/^\d{14}_init$/)
    expect(await migrate(target)).toEqual([])
    const history = await client.$queryRawUnsafe(
      'SELECT migration_name, rolled_back_at FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    )
    expect(history).toEqual(applied.map((name) => ({ migration_name: name, rolled_back_at: null })))
  })

  it('disturbs nobody, and is disturbed by nobody, when nothing is to be done', async () => {
    const { client, target } = await emptyDatabase(dialect)
    await migrate(target)
    await client.$transaction(async (transaction) => {
      await transaction.setting.create({ data: { name: 'held', value: 1 } })
      expect(await migrate(target)).toEqual([])
    })
    expect(await client.setting.count()).toBe(1)
  })

  it('may be done by several at once', async () => {
    const { target } = await emptyDatabase(dialect)
    const all = await Promise.all(Array.from({ length: 5 }, () => migrate(target)))
    expect(all.filter((applied) => applied.length > 0)).toHaveLength(1)
  })
})
