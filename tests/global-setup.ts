/**
 * Once per run: looks for a PostgreSQL server (TEST_POSTGRES_URL, or one on this machine that
 * trusts the user postgres) and prepares a migrated template there. Without one the PostgreSQL
 * tests are left out, and the run says so.
 */
import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/prisma/migrate'
import { databaseUrl, withPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { serverUrl: string; prefix: string } | undefined
  }
}

const localServer = 'postgresql://postgres@127.0.0.1:5432/postgres'

async function reachable(url: string): Promise<boolean> {
  try {
    return await withPostgres(
      url,
      async (client) => (await client.query('SELECT 1')).rowCount === 1,
    )
  } catch {
    return false
  }
}

export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_POSTGRES_URL
  const serverUrl = given || localServer
  if (!(await reachable(serverUrl))) {
    if (given) throw new Error('TEST_POSTGRES_URL is set, but that server does not answer')
    process.stdout.write(
      'PostgreSQL tests SKIPPED: no server (set TEST_POSTGRES_URL to run them)\n',
    )
    project.provide('postgres', undefined)
    return undefined
  }
  const prefix = `zimage_test_${randomBytes(4).toString('hex')}`
  await withPostgres(serverUrl, (client) => client.query(`CREATE DATABASE "${prefix}_template"`))
  await migrate({ dialect: 'postgresql', url: databaseUrl(serverUrl, `${prefix}_template`) })
  project.provide('postgres', { serverUrl, prefix })

  return () =>
    withPostgres(serverUrl, async (client) => {
      const left = await client.query<{ datname: string }>(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      )
      for (const { datname } of left.rows)
        await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    })
}
