import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { emptySettings, freePort } from '../server'
import { findBrowser } from './browser'

// Every worker reads this file again and must meet the same server; it inherits the environment.
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'z-image-e2e-'))

const root = path.resolve(import.meta.dirname, '../..')
const origin = `http://localhost:${process.env.E2E_PORT}`
const { executablePath, args, env } = findBrowser()

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
    command: 'exec node scripts/serve.mjs',
    cwd: root,
    url: `${origin}/api/health`,
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      ...emptySettings,
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
    },
  },
})
