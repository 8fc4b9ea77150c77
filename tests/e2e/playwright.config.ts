import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser'

const { executablePath, args, env } = findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  // Stories wait for pictures as often as they compute. Those of one file follow each other.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'en-US',
    // Without a graphics card, what moves keeps a processor busy.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording costs as much as the stories themselves: `--trace retain-on-failure` when one is hunted.
    trace: 'off',
    launchOptions: { executablePath, args, env },
  },
})
