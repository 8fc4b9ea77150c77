/**
 * `npm run db:migration -- <name>`: writes the next migration for both dialects, offline, from
 * the difference between prisma/migrations/models.prisma (the models as of the newest migration)
 * and prisma/schema.prisma. Read the SQL before you commit it; a renamed column shows as one
 * dropped and one added. The first migration ends with prisma/by-hand: what models cannot say.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dialects } from '../prisma/dialects'
import { handWrittenFile, migrationsFolder } from '../prisma/migrate'
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
const first = !existsSync(snapshotFile)
const snapshot = first ? emptySchema(schema) : readFileSync(snapshotFile, 'utf8')

const written: [file: string, sql: string][] = []
const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
for (const dialect of dialects) {
  const sql = await sqlBetween(snapshot, schema, dialect)
  if (sql === undefined) refuse(`The models have not changed (${dialect}): nothing to migrate`)
  const byHand = first ? `\n${readFileSync(handWrittenFile(dialect), 'utf8')}` : ''
  written.push([path.join(migrationsFolder(dialect), folder, 'migration.sql'), sql + byHand])
}
for (const [file, sql] of written) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`)
}
writeFileSync(snapshotFile, schema)
