import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

// Every worker reads this file again and must meet the same server; it inherits the environment.
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'z-image-e2e-'))

const root = path.resolve(import.meta.dirname, '../..')
const origin = `http://localhost:${process.env.E2E_PORT}`
const { executablePath, args, env } = findBrowser()

/** What a developer's own shell may have set must not reach the server under test. */
const untouched = Object.fromEntries(
  [
    'DATABASE_URL',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
    'REAPI_API_KEY',
    'REAPI_BASE_URL',
    'REAPI_USD_PER_IMAGE',
    'DASHSCOPE_API_KEY',
    'DASHSCOPE_BASE_URL',
    'DASHSCOPE_REGION',
    'DASHSCOPE_USD_PER_IMAGE',
    'DASHSCOPE_USD_PER_IMAGE_EXTENDED',
    'RESULT_HOSTS',
    'S3_BUCKET',
  ].map((name) => [name, '']),
)

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: path.join(root, 'test-results'),
  globalTeardown: path.join(import.meta.dirname, 'teardown.ts'),
  // One server with one database: the stories follow each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
    locale: 'en-US',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args, env },
  },
  webServer: {
    command: 'exec node scripts/up.mjs',
    cwd: root,
    url: `${origin}/api/health`,
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      ...untouched,
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
    },
  },
})
