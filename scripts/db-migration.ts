/**
 * `npm run db:migration -- <name>`: writes the next migration for both dialects, offline, from
 * the difference between prisma/migrations/models.prisma (the models as of the newest migration)
 * and prisma/schema.prisma. Read the SQL before you commit it; a renamed column shows as one
 * dropped and one added.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dialects } from '../prisma/dialects'
import { migrationsFolder } from '../prisma/migrate'
import { emptySchema, sqlBetween } from '../prisma/next-migration'

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]{0,60}$/.test(name))
  refuse('Give a name of small letters, digits and underscores: npm run db:migration -- add_review')

const snapshotFile = path.resolve('prisma/migrations/models.prisma')
const schema = readFileSync(path.resolve('prisma/schema.prisma'), 'utf8')
const snapshot = existsSync(snapshotFile) ? readFileSync(snapshotFile, 'utf8') : emptySchema(schema)

const written: [file: string, sql: string][] = []
const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
for (const dialect of dialects) {
  const sql = await sqlBetween(snapshot, schema, dialect)
  if (sql === undefined) refuse(`The models have not changed (${dialect}): nothing to migrate`)
  written.push([path.join(migrationsFolder(dialect), folder, 'migration.sql'), sql])
}
for (const [file, sql] of written) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`)
}
writeFileSync(snapshotFile, schema)
