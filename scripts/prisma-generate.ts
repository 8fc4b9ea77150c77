/**
 * Generates the typed database client, once per dialect, from the one schema. Works offline:
 * Prisma wants to download its native schema engine, which generating a client never runs, so
 * it is shown a file that exists instead.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { dialects, schemaFor } from '../prisma/dialects'

const root = path.resolve(import.meta.dirname, '..')
const output = path.join(root, 'lib/generated')
const stampFile = path.join(output, 'stamp')
const require = createRequire(import.meta.url)

const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
const version = readFileSync(require.resolve('prisma/package.json'), 'utf8')
const stamp = createHash('sha256').update(schema).update(version).digest('hex')

function isCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

function generate(schemaFile: string): void {
  const prisma = require.resolve('prisma/build/index.js')
  const run = spawnSync(
    process.execPath,
    [prisma, 'generate', '--schema', schemaFile, '--no-hints'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  if (run.status !== 0) {
    process.stderr.write(run.stdout + run.stderr)
    process.exit(1)
  }
}

if (!isCurrent()) {
  mkdirSync(output, { recursive: true })
  rmSync(stampFile, { force: true })
  for (const dialect of dialects) {
    const schemaFile = path.join(output, `${dialect}.prisma`)
    writeFileSync(schemaFile, schemaFor(schema, dialect))
    generate(schemaFile)
  }
  // Last, so that an interrupted run is done again.
  writeFileSync(stampFile, stamp)
}
